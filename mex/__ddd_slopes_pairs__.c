/* [N11, VARIANCE, SLOPE_SE, Z]
     = __ddd_slopes_pairs__ (CALLER, SLOPE, INTERCEPT, NODE, WEIGHT, EQUAL,
                             HISTOGRAM, [FROM, TO], [FIRST, SAMPLES], USE,
                             SEED, THREADS, PROGRESS)
     -  gateway to ddd_slopes_pairs.  Where [FROM, TO] is empty, SLOPE_SE alone
   is computed.  USE (logical) has a pair each; then Z is 2 x samples, sums of
   squares and largest eigenvalues, and pairs x samples where it is empty.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "gw_progress.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  mxArray *out[4];
  ddd_slopes fit = { 0 };
  double *part[4];
  size_t count[4], levels, two;

  gw_start (caller, nlhs, 4, nrhs, 13, prhs);
  for (int i = 0; i < 4; i++)
    part[i] = (double *) gw_doubles (caller, prhs[1 + i], &count[i],
                                     "a fit must be double");
  const double *h
    = gw_doubles (caller, prhs[6], &levels, "HISTOGRAM must be double");
  const double *range
    = gw_doubles (caller, prhs[7], &two, "a range must be double");
  size_t equal = gw_size (caller, prhs[5], 0, "EQUAL must be a scalar");
  size_t which;
  const double *some
    = gw_doubles (caller, prhs[8], &which, "SAMPLES must be double");
  if (which != 2 || ! (some[0] >= 0 && some[0] < 0x1p53)
      || ! (some[1] >= 0 && some[1] < 0x1p53))
    gw_raise (caller, "internal", "SAMPLES must be a number and a count");
  size_t samples = (size_t) some[1];
  size_t seed = gw_size (caller, prhs[10], 0, "SEED must be a scalar");
  size_t threads = gw_size (caller, prhs[11], 0, "THREADS must be a scalar");
  size_t show = gw_size (caller, prhs[12], 0, "PROGRESS must be a scalar");
  size_t n = count[0], pairs = n * (n - 1) / 2;
  if (n < 1 || count[1] != n || count[2] != ddd_slopes_nodes (n)
      || count[3] != count[2] || levels != n + 1 || (two != 0 && two != 2)
      || (two && (! (range[0] >= 0) || ! (range[1] >= 0))))
    gw_raise (caller, "internal", "a fit has the wrong sizes");
  int sums = ! mxIsEmpty (prhs[9]);
  if (sums
      && (! mxIsLogical (prhs[9]) || mxIsSparse (prhs[9])
          || mxGetNumberOfElements (prhs[9]) != pairs))
    gw_raise (caller, "internal", "USE must be logical, one for each pair");
  fit = (ddd_slopes) { n,       count[2], equal > 0, part[0], part[1],
                       part[2], part[3],  0,         0 };

  out[0] = mxCreateDoubleMatrix (n, n, mxREAL);
  out[1] = mxCreateDoubleMatrix (n, n, mxREAL);
  out[2] = mxCreateDoubleMatrix (n, 1, mxREAL);
  out[3]
    = mxCreateNumericMatrix (sums ? 2 : pairs, nlhs > 3 ? samples : 0,
                             sums ? mxDOUBLE_CLASS : mxSINGLE_CLASS, mxREAL);
  ddd_slopes_pair_out to
    = { .n11 = two ? mxGetPr (out[0]) : NULL,
        .variance = two && nlhs > 1 ? mxGetPr (out[1]) : NULL,
        .slope_se = nlhs > 1 ? mxGetPr (out[2]) : NULL,
        .z = sums ? NULL : (float *) mxGetData (out[3]),
        .use = sums ? (const uint8_t *) mxGetLogicals (prhs[9]) : NULL,
        .sample = sums ? mxGetPr (out[3]) : NULL,
        .samples = two && nlhs > 3 ? samples : 0,
        .seed = seed,
        .first = (size_t) some[0] };
  gw_progress progress = { .caller = caller, .quiet = ! show };
  ddd_run run = { (unsigned) threads, gw_watch, &progress };
  ddd_slopes_pairs (&fit, h, two ? (size_t) range[0] : 0,
                    two ? (size_t) range[1] : n, &run, &to, &err);
  gw_progress_end (&progress);
  gw_finish (caller, &err, nlhs, 4, out, plhs);
}
