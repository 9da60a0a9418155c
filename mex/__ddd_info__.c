/* [KERNELS, THREADS, GSL, PNG, TERMINAL] = __ddd_info__ (CALLER)  -  what is
   running, and whether a terminal shows the output.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <unistd.h>

#include "gateway.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  const char *tier = "";
  mxArray *out[5];

  gw_start (caller, nlhs, 5, nrhs, 1, prhs);
  ddd_cpu_tier (&tier, &err);
  out[0] = mxCreateString (tier);
  out[1] = mxCreateDoubleScalar (ddd_threads ());
  out[2] = mxCreateString (ddd_gsl_version ());
  out[3] = mxCreateString (ddd_png_version ());
  out[4] = mxCreateLogicalScalar (isatty (STDOUT_FILENO) != 0);
  gw_finish (caller, &err, nlhs, 5, out, plhs);
}
