/* PART = __ddd_leave_out__ (CALLER, CORRECT, VALID, M, K, ANSWERS,
                                  TOLERANCE, THREADS, FIELDS)
     -  gateway to ddd_leave_pair_out.
   SPDX-License-Identifier: GPL-3.0-or-later

   FIELDS is a cell array of the names in gw_kappa.h; PART has them.  */

#include "gw_kappa.h"
#include "gw_progress.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  ddd_kappa_out part;
  mxArray *out[1];
  size_t items[2];

  gw_start (caller, nlhs, 1, nrhs, 9, prhs);
  ddd_bits bits = gw_bits (caller, prhs[1], prhs[2], prhs[3]);
  const double *k = gw_doubles (caller, prhs[4], items, "K must be double");
  const double *answers
    = gw_doubles (caller, prhs[5], items + 1, "ANSWERS must be double");
  size_t t = gw_size (caller, prhs[6], 0, "TOLERANCE must be a scalar");
  size_t threads = gw_size (caller, prhs[7], 0, "THREADS must be a scalar");
  if (items[0] != bits.items || items[1] != bits.items)
    gw_raise (caller, "internal", "K and ANSWERS must have M elements");
  if (! mxIsCell (prhs[8]))
    gw_raise (caller, "internal", "FIELDS must be a cell array");

  out[0] = gw_kappa_results (caller, prhs[8], bits.rows, DDD_MATRIX, &part);
  gw_progress progress = { .caller = caller };
  ddd_run run = { (unsigned) threads, gw_watch, &progress };
  ddd_leave_pair_out (&bits, k, answers, t, &run, &part, &err);
  gw_progress_end (&progress);
  gw_finish (caller, &err, nlhs, 1, out, plhs);
}
