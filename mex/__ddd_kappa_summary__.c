/* [INSIDE, ALL] = __ddd_kappa_summary__ (CALLER, CORRECT, VALID, M, MASK,
                                          KNOWN, THREADS, BINS, SHARE)
   SPDX-License-Identifier: GPL-3.0-or-later

   As __ddd_kappa__, but structs with mean, low, high, histogram (BINS x 1),
   nearest and nearest_kappa (n x 1), sum and pairs: see ddd_kappa_summary.
   SHARE is [INDEX, COUNT], [0, 0] for all pairs.  */

#include "gw_kappa.h"

static mxArray *
results (size_t n, size_t bins, ddd_kappa_summary *s)
{
  const char *name[] = { "mean",    "low",           "high", "histogram",
                         "nearest", "nearest_kappa", "sum",  "pairs" };
  mxArray *a = mxCreateStructMatrix (1, 1, 8, name);

  for (int f = 0; f < 3; f++)
    mxSetFieldByNumber (a, 0, f, mxCreateDoubleMatrix (1, 1, mxREAL));
  mxSetFieldByNumber (a, 0, 3,
                      mxCreateNumericMatrix (bins, 1, mxUINT64_CLASS, mxREAL));
  for (int f = 4; f < 6; f++)
    mxSetFieldByNumber (a, 0, f, mxCreateDoubleMatrix (n, 1, mxREAL));
  mxSetFieldByNumber (a, 0, 6,
                      mxCreateNumericMatrix (2, 1, mxINT64_CLASS, mxREAL));
  mxSetFieldByNumber (a, 0, 7, mxCreateDoubleMatrix (1, 1, mxREAL));
  *s = (ddd_kappa_summary) { .bins = bins };
  s->histogram = mxGetData (mxGetFieldByNumber (a, 0, 3));
  s->nearest = mxGetPr (mxGetFieldByNumber (a, 0, 4));
  s->nearest_kappa = mxGetPr (mxGetFieldByNumber (a, 0, 5));
  return a;
}

static void
fill (mxArray *a, const ddd_kappa_summary *s)
{
  *mxGetPr (mxGetFieldByNumber (a, 0, 0)) = s->mean;
  *mxGetPr (mxGetFieldByNumber (a, 0, 1)) = s->low;
  *mxGetPr (mxGetFieldByNumber (a, 0, 2)) = s->high;
  memcpy (mxGetData (mxGetFieldByNumber (a, 0, 6)), s->sum, sizeof s->sum);
  *mxGetPr (mxGetFieldByNumber (a, 0, 7)) = (double) s->pairs;
}

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  ddd_kappa_summary inside, all;
  mxArray *out[2];

  gw_start (caller, nlhs, 2, nrhs, 9, prhs);
  ddd_bits bits = gw_bits (caller, prhs[1], prhs[2], prhs[3]);
  const uint64_t *mask = gw_rows (caller, prhs[4], bits.items, 1);
  gw_known known = gw_known_items (caller, prhs[5]);
  size_t threads = gw_size (caller, prhs[6], 0, "THREADS must be a scalar");
  size_t bins = gw_size (caller, prhs[7], 1, "BINS must be a scalar");
  size_t count;
  const double *part
    = gw_doubles (caller, prhs[8], &count, "SHARE must be double");
  if (count != 2 || ! (part[0] >= 0 && part[0] <= part[1])
      || part[1] >= 0x1p53)
    gw_raise (caller, "internal", "SHARE is out of range");
  ddd_share share = { (size_t) part[0], (size_t) part[1] };

  out[0] = results (bits.rows, bins, &inside);
  out[1] = results (bits.rows, bins, &all);
  gw_progress progress = { .caller = caller };
  ddd_run run = { (unsigned) threads, gw_watch, &progress };
  ddd_kappa_summarize (&bits, mask, known.trivial, known.impossible, share,
                       &run, &inside, &all, &err);
  gw_progress_end (&progress);
  fill (out[0], &inside);
  fill (out[1], &all);
  gw_finish (caller, &err, nlhs, 2, out, plhs);
}
