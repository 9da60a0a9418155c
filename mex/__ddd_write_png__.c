/* __ddd_write_png__ (CALLER, PIXELS, COLORS, FILE)  -  gateway to
   ddd_png_write.
   SPDX-License-Identifier: GPL-3.0-or-later

   PIXELS is uint8, rows x columns (x 3); COLORS is uint8, 3 x k, or empty:
   then PIXELS are gray or RGB.  */

#include "gateway.h"

static int
bytes (const mxArray *a)
{
  return mxIsUint8 (a) && ! mxIsSparse (a) && ! mxIsComplex (a);
}

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };

  (void) plhs;
  gw_start (caller, nlhs, 0, nrhs, 4, prhs);
  if (! bytes (prhs[1]) || ! bytes (prhs[2]) || ! mxIsChar (prhs[3]))
    gw_raise (caller, "internal", "a picture has the wrong class");

  const mwSize *size = mxGetDimensions (prhs[1]);
  int flat = mxGetNumberOfDimensions (prhs[1]) == 2;
  int indexed = ! mxIsEmpty (prhs[2]);
  ddd_picture x = { .type = indexed ? DDD_INDEXED
                            : flat  ? DDD_GRAY
                                    : DDD_RGB,
                    .rows = size[0],
                    .columns = size[1],
                    .pixels = mxGetData (prhs[1]),
                    .colors = mxGetData (prhs[2]),
                    .n_colors = mxGetN (prhs[2]) };
  if (! flat
      && (indexed || mxGetNumberOfDimensions (prhs[1]) != 3 || size[2] != 3))
    gw_raise (caller, "internal", "a picture has the wrong size");
  if (indexed && mxGetM (prhs[2]) != 3)
    gw_raise (caller, "internal", "colors must be 3 x k");

  const char *file = mxArrayToString (prhs[3]); /* Octave frees it */
  ddd_png_write (&x, file, &err);

  if (err.code != DDD_OK)
    gw_raise (caller, ddd_status_id (err.code), err.text);
}
