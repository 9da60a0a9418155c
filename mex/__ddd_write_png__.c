/* __ddd_write_png__ (CALLER, PIXELS, COLORS, FILE, PART, TALL, WIDE,
                      NOTES)  -  gateway to ddd_png_write.
   SPDX-License-Identifier: GPL-3.0-or-later

   PIXELS is logical, black and white, or uint8, rows x columns (x 3); COLORS
   is uint8, 3 x k, or empty: then PIXELS are gray or RGB.  each pixel
   becomes TALL x WIDE, NOTES is a cell array, 2 x t: keyword and text.  */

#include "gateway.h"

static int
bytes (const mxArray *a)
{
  return (mxIsUint8 (a) || mxIsLogical (a)) && ! mxIsSparse (a)
         && ! mxIsComplex (a);
}

/* Octave frees it.  */
static const ddd_note *
notes (const char *caller, const mxArray *a)
{
  ddd_note *list = mxCalloc (mxGetN (a) + 1, sizeof *list);

  for (size_t i = 0; i < 2 * mxGetN (a); i++)
    {
      const mxArray *s = mxGetCell (a, i);

      if (! s || ! mxIsChar (s))
        gw_raise (caller, "internal", "a note must be a string");
      *(i % 2 ? &list[i / 2].text : &list[i / 2].keyword) = gw_chars (s);
    }
  return list;
}

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };

  (void) plhs;
  gw_start (caller, nlhs, 0, nrhs, 8, prhs);
  if (! bytes (prhs[1]) || ! bytes (prhs[2]) || ! mxIsCell (prhs[7])
      || mxGetM (prhs[7]) != 2)
    gw_raise (caller, "internal", "a picture has the wrong class");

  const mwSize *size = mxGetDimensions (prhs[1]);
  int dims = (int) mxGetNumberOfDimensions (prhs[1]);
  int indexed = ! mxIsEmpty (prhs[2]);

  if ((indexed && mxGetM (prhs[2]) != 3)
      || (dims > 2 && (dims > 3 || indexed || size[2] != 3)))
    gw_raise (caller, "internal", "a picture has the wrong size");

  ddd_picture x = { .type = indexed               ? DDD_INDEXED
                            : dims == 3           ? DDD_RGB
                            : mxIsUint8 (prhs[1]) ? DDD_GRAY
                                                  : DDD_BILEVEL,
                    .rows = size[0],
                    .columns = size[1],
                    .pixels = mxGetData (prhs[1]),
                    .colors = mxGetData (prhs[2]),
                    .n_colors = mxGetN (prhs[2]),
                    .tall = gw_size (caller, prhs[5], 1, "TALL is no size"),
                    .wide = gw_size (caller, prhs[6], 1, "WIDE is no size"),
                    .notes = notes (caller, prhs[7]),
                    .n_notes = mxGetN (prhs[7]) };
  if (ddd_png_write (&x, gw_file (caller, prhs[3]), gw_file (caller, prhs[4]),
                     &err)
      != DDD_OK)
    gw_raise (caller, ddd_status_id (err.code), err.text);
}
