/* V = __ddd_influence__ (CALLER, CORRECT, VALID, M, PRODUCTS, KIND, SCALE,
                          ABOUT, THREADS)
     -  gateway to ddd_influence_spread.
   SPDX-License-Identifier: GPL-3.0-or-later

   PRODUCTS is a cell array with a column of W, GAPS (n x n each; [] where no
   answer is missing), FIRST (n x 1) and [F, S] (or []) for each, KIND (2 x
   products) has their terms, from 1, and rows.  SCALE is n x terms x sums,
   ABOUT uint8, terms x M, and V sums x M.  */

#include "gw_progress.h"

enum
{
  MOST = 4, /* products */
  PARTS = 4 /* of each */
};

static const double *
matrix_of (const char *caller, const mxArray *x, size_t rows, size_t columns)
{
  size_t count;
  const double *data
    = gw_doubles (caller, x, &count, "PRODUCTS, KIND, SCALE must be double");

  if (mxGetM (x) != rows || mxGetN (x) != columns)
    gw_raise (caller, "internal", "PRODUCTS, KIND or SCALE has a wrong size");
  return data;
}

static void
take_product (const char *caller, const mxArray *const *cell,
              const ddd_bits *bits, ddd_influence_product *out)
{
  size_t n = bits->rows;

  out->w = matrix_of (caller, cell[0], n, n);
  out->gaps = bits->valid ? matrix_of (caller, cell[1], n, n) : NULL;
  out->first = matrix_of (caller, cell[2], n, 1);
  out->rank = mxIsEmpty (cell[3]) ? 0 : mxGetN (cell[3]) - 1;
  if (out->rank)
    {
      out->f = matrix_of (caller, cell[3], n, out->rank + 1);
      out->s = out->f + n * out->rank;
    }
}

static void
take_products (const char *caller, const mxArray *cells, const double *kind,
               const ddd_bits *bits, const ddd_influence *in,
               ddd_influence_product *out)
{
  for (size_t p = 0; p < in->products; p++, out++, kind += 2)
    {
      const mxArray *cell[PARTS];

      for (size_t c = 0; c < PARTS; c++)
        cell[c] = mxGetCell (cells, PARTS * p + c);
      take_product (caller, cell, bits, out);
      if (! (kind[0] >= 1 && kind[0] <= (double) in->terms)
          || ! (kind[1] >= 0 && kind[1] <= 3))
        gw_raise (caller, "internal", "KIND is out of range");
      out->term = (unsigned) kind[0] - 1;
      out->rows = (unsigned) kind[1];
    }
}

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  ddd_influence_product product[MOST] = { 0 };

  gw_start (caller, nlhs, 1, nrhs, 9, prhs);
  ddd_bits bits = gw_bits (caller, prhs[1], prhs[2], prhs[3]);
  const mwSize *size = mxGetDimensions (prhs[6]);
  ddd_influence in
    = { .product = product,
        .products = mxGetN (prhs[4]),
        .terms = (size_t) size[1],
        .sums
        = mxGetNumberOfDimensions (prhs[6]) == 3 ? (size_t) size[2] : 1 };
  if (! mxIsCell (prhs[4]) || mxGetM (prhs[4]) != PARTS || in.products < 1
      || in.products > MOST)
    gw_raise (caller, "internal", "PRODUCTS must be up to four columns");
  take_products (caller, prhs[4], matrix_of (caller, prhs[5], 2, in.products),
                 &bits, &in, product);
  in.scale = matrix_of (caller, prhs[6], bits.rows, in.terms * in.sums);
  if (! mxIsUint8 (prhs[7]) || mxGetM (prhs[7]) != in.terms
      || mxGetN (prhs[7]) != bits.items)
    gw_raise (caller, "internal", "ABOUT has the wrong class or size");
  in.about = mxGetData (prhs[7]);
  size_t threads = gw_size (caller, prhs[8], 0, "THREADS must be a scalar");

  mxArray *out = mxCreateDoubleMatrix (in.sums, bits.items, mxREAL);
  gw_progress progress = { .caller = caller };
  ddd_run run = { (unsigned) threads, gw_watch, &progress };
  ddd_influence_spread (&bits, &in, &run, mxGetPr (out), &err);
  gw_progress_end (&progress);
  gw_finish (caller, &err, nlhs, 1, &out, plhs);
}
