/* [PART, LEFT] = __ddd_leave_families__ (CALLER, CORRECT, VALID, M, FAMILY,
                                          RIGHT, WRONG, LIMITS, THREADS,
                                          FIELDS)
     -  gateway to ddd_leave_families.
   SPDX-License-Identifier: GPL-3.0-or-later

   RIGHT and WRONG are M x families, LIMITS is [vote, need]; FIELDS is a cell
   array of the names in gw_kappa.h; PART has them, and LEFT has a row for each
   family.  */

#include "gw_kappa.h"
#include "gw_progress.h"

static const double *
votes (const char *caller, const mxArray *x, size_t items, size_t families)
{
  size_t count;
  const double *data
    = gw_doubles (caller, x, &count, "RIGHT and WRONG must be double");

  if (mxGetM (x) != items || mxGetN (x) != families)
    gw_raise (caller, "internal", "RIGHT or WRONG has the wrong size");
  return data;
}

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  ddd_kappa_out part;
  mxArray *out[2];
  size_t models, limits;

  gw_start (caller, nlhs, 2, nrhs, 10, prhs);
  ddd_bits bits = gw_bits (caller, prhs[1], prhs[2], prhs[3]);
  ddd_votes v = { .families = mxGetN (prhs[5]) };
  v.family = gw_doubles (caller, prhs[4], &models, "FAMILY must be double");
  v.right = votes (caller, prhs[5], bits.items, v.families);
  v.wrong = votes (caller, prhs[6], bits.items, v.families);
  const double *limit
    = gw_doubles (caller, prhs[7], &limits, "LIMITS must be double");
  size_t threads = gw_size (caller, prhs[8], 0, "THREADS must be a scalar");
  if (models != bits.rows || limits != 2)
    gw_raise (caller, "internal", "FAMILY or LIMITS has the wrong size");
  for (size_t i = 0; i < models; i++)
    if (! (v.family[i] >= 1 && v.family[i] <= (double) v.families)
        || v.family[i] != (double) (size_t) v.family[i])
      gw_raise (caller, "internal", "a family is out of range");
  if (! mxIsCell (prhs[9]))
    gw_raise (caller, "internal", "FIELDS must be a cell array");
  v.vote = limit[0];
  v.need = limit[1];

  out[0] = gw_kappa_results (caller, prhs[9], bits.rows, DDD_MATRIX, &part);
  out[1] = mxCreateDoubleMatrix (v.families, 1, mxREAL);
  gw_progress progress = { .caller = caller };
  ddd_run run = { (unsigned) threads, gw_watch, &progress };
  ddd_leave_families (&bits, &v, &run, &part,
                      nlhs > 1 ? mxGetPr (out[1]) : NULL, &err);
  gw_progress_end (&progress);
  gw_finish (caller, &err, nlhs, 2, out, plhs);
}
