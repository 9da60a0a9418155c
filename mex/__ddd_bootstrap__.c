/* [BETWEEN, FULL, ACCURACY, TOTAL, WEIGHTS]
     = __ddd_bootstrap__ (CALLER, N, INSIDE, OUTSIDE, SIZES, UNIT, WHICH,
                          THREADS)  -  gateway to ddd_bootstrap.
   SPDX-License-Identifier: GPL-3.0-or-later

   INSIDE and OUTSIDE are by __ddd_pair_rows__, SIZES the numbers of items of
   INSIDE, OUTSIDE, of those that all N models got right, and wrong, then of
   the ranges; UNIT is [] or uint32 from 0 on, one per item; WHICH is [SEED,
   FIRST, COUNT, UNITS].  WEIGHTS (items x COUNT) are for checks.  */

#include "gateway.h"

enum
{
  SIZES = 64 /* at most */
};

/* Whole numbers >= 0, MOST at most; returns how many.  */
static size_t
sizes (const char *caller, const mxArray *a, size_t most, size_t *x)
{
  size_t count;
  const double *d = gw_doubles (caller, a, &count, "sizes must be double");

  for (size_t i = 0; i < count && i < most; i++)
    x[i] = d[i] >= 0 && d[i] < 0x1p53 ? (size_t) d[i] : 0;
  if (count < 4 || count > most)
    gw_raise (caller, "internal", "there are too few or too many sizes");
  return count;
}

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  mxArray *out[5];
  size_t m[SIZES], which[4], items;

  gw_start (caller, nlhs, 5, nrhs, 8, prhs);
  size_t n = gw_size (caller, prhs[1], 1, "N must be a scalar");
  ddd_resampling x = { .models = n, .range = m + 4 };
  x.ranges = sizes (caller, prhs[4], SIZES, m) - 4;
  sizes (caller, prhs[6], 4, which);
  for (int p = 0; p < 2; p++)
    {
      size_t words = ddd_row_words (m[p]), rows = mxGetN (prhs[2 + p]);

      x.missing = rows != n * (n + 1) / 2;
      if ((x.missing && rows != n * (2 * n + 1)) || rows != mxGetN (prhs[2]))
        gw_raise (caller, "internal", "there must be a row per pair");
      x.part[p] = (ddd_bits) { rows, m[p], words, NULL, NULL };
      x.part[p].correct = gw_rows (caller, prhs[2 + p], m[p], rows);
    }
  x.right = m[2];
  x.wrong = m[3];
  items = m[0] + m[1] + m[2] + m[3];
  if (! mxIsEmpty (prhs[5]))
    {
      if (! mxIsUint32 (prhs[5]) || mxGetNumberOfElements (prhs[5]) != items)
        gw_raise (caller, "internal", "UNIT must be uint32, one per item");
      x.unit = (const uint32_t *) mxGetData (prhs[5]);
      x.units = which[3];
      for (size_t j = 0; j < items; j++)
        if (x.unit[j] >= x.units)
          gw_raise (caller, "internal", "a unit is out of range");
    }
  ddd_run run = { .threads = (unsigned) gw_size (caller, prhs[7], 0,
                                                 "THREADS must be a scalar") };

  size_t rows[4] = { n * (n - 1) / 2, n * (n - 1) / 2, n, x.ranges };
  for (int i = 0; i < 4; i++)
    out[i] = mxCreateDoubleMatrix (rows[i], which[2], mxREAL);
  ddd_replicates r = { mxGetPr (out[0]), mxGetPr (out[1]), mxGetPr (out[2]),
                       mxGetPr (out[3]), NULL };
  if (nlhs > 4)
    {
      out[4] = mxCreateNumericMatrix (items, which[2], mxUINT8_CLASS, mxREAL);
      r.weight = (uint8_t *) mxGetData (out[4]);
    }
  ddd_bootstrap (&x, which[0], which[1], which[2], &run, &r, &err);
  gw_finish (caller, &err, nlhs, 5, out, plhs);
}
