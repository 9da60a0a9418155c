/* [OBSERVED, SE, EXPECTED] = __ddd_mantel__ (CALLER, CORRECT, M, K, FROM, TO,
                                              LOG_ODDS, THREADS)
     -  gateway to ddd_mantel_haenszel.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "gw_progress.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  mxArray *out[3], *none = mxCreateDoubleMatrix (0, 0, mxREAL);
  size_t items, models;

  gw_start (caller, nlhs, 3, nrhs, 8, prhs);
  ddd_bits bits = gw_bits (caller, prhs[1], none, prhs[2]);
  const double *k = gw_doubles (caller, prhs[3], &items, "K must be double");
  size_t from = gw_size (caller, prhs[4], 0, "FROM must be a scalar");
  size_t to = gw_size (caller, prhs[5], 0, "TO must be a scalar");
  const double *odds
    = gw_doubles (caller, prhs[6], &models, "LOG_ODDS must be double");
  size_t threads = gw_size (caller, prhs[7], 0, "THREADS must be a scalar");
  if (items != bits.items || models != bits.rows || from > to || to > models)
    gw_raise (caller, "internal", "K, LOG_ODDS or the range do not fit");

  for (int i = 0; i < 3; i++)
    out[i] = mxCreateDoubleMatrix (models, models, mxREAL);
  gw_progress progress = { .caller = caller };
  ddd_run run = { (unsigned) threads, gw_watch, &progress };
  ddd_mantel_haenszel (&bits, k, from, to, odds, &run, mxGetPr (out[0]),
                       mxGetPr (out[1]), mxGetPr (out[2]), &err);
  gw_progress_end (&progress);
  gw_finish (caller, &err, nlhs, 3, out, plhs);
}
