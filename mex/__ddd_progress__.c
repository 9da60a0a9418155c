/* __ddd_progress__ (CALLER, DONE)  -  a line that says how far long work is.
   SPDX-License-Identifier: GPL-3.0-or-later

   For work that is done in slices, called between them; DONE from 0 to 1, 1
   wipes the line.  On a terminal only.  */

#include <unistd.h>

#include "gateway.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];

  (void) plhs;
  gw_start (caller, nlhs, 0, nrhs, 2, prhs);
  if (! gw_is_scalar (prhs[1]))
    gw_raise (caller, "internal", "DONE must be a scalar");
  if (! isatty (STDOUT_FILENO))
    return;

  double done = mxGetScalar (prhs[1]);
  if (done < 1)
    mexPrintf ("\r%s: %3.0f %% ", caller, 100 * done);
  else
    mexPrintf ("\r%*s\r", GW_NAME, "");
}
