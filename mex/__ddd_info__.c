/* [KERNELS, THREADS, GSL, PNG] = __ddd_info__ (CALLER)  -  what is running.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "gateway.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  const char *tier = "";
  mxArray *out[4];

  gw_start (caller, nlhs, 4, nrhs, 1, prhs);
  ddd_cpu_tier (&tier, &err);
  out[0] = mxCreateString (tier);
  out[1] = mxCreateDoubleScalar (ddd_threads ());
  out[2] = mxCreateString (ddd_gsl_version ());
  out[3] = mxCreateString (ddd_png_version ());
  gw_finish (caller, &err, nlhs, 4, out, plhs);
}
