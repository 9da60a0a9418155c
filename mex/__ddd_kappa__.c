/* [INSIDE, ALL] = __ddd_kappa__ (CALLER, CORRECT, VALID, M, MASK, KNOWN,
                                  THREADS, FIELDS)  -  gateway to ddd_kappa.
   SPDX-License-Identifier: GPL-3.0-or-later

   MASK is a packed row that selects items, KNOWN is [] or [TRIVIAL,
   IMPOSSIBLE].  FIELDS is a cell array of the names in kappa.h; the results
   are structs that have them.  */

#include "kappa.h"
#include "progress.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  ddd_kappa_out inside, all;
  mxArray *out[2];
  size_t known, trivial = SIZE_MAX, impossible = SIZE_MAX;

  gw_start (caller, nlhs, 2, nrhs, 8, prhs);
  ddd_bits bits = gw_bits (caller, prhs[1], prhs[2], prhs[3]);
  const uint64_t *mask = gw_plane (caller, prhs[4], bits.stride, 1);
  const double *outside
    = gw_doubles (caller, prhs[5], &known, "KNOWN must be double");
  size_t threads = gw_size (caller, prhs[6], 0, "THREADS must be a scalar");
  if (! mxIsCell (prhs[7]))
    gw_raise (caller, "internal", "FIELDS must be a cell array");
  if (known == 2)
    {
      trivial = (size_t) outside[0];
      impossible = (size_t) outside[1];
    }

  out[0] = gw_kappa_results (caller, prhs[7], bits.rows, &inside);
  out[1] = gw_kappa_results (caller, prhs[7], bits.rows, &all);
  gw_progress progress = { .caller = caller };
  ddd_run run = { (unsigned) threads, gw_watch, &progress };
  ddd_kappa (&bits, mask, trivial, impossible, &run, &inside, &all, &err);
  gw_progress_end (&progress);
  gw_finish (caller, &err, nlhs, 2, out, plhs);
}
