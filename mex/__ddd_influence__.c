/* V = __ddd_influence__ (CALLER, CORRECT, VALID, M, PRODUCTS, KIND, THIN,
                          SCALE, ABOUT, THREADS)
     -  gateway to ddd_influence_spread.
   SPDX-License-Identifier: GPL-3.0-or-later

   PRODUCTS is a cell array with a column of W, GAPS (n x n each; [] where no
   answer is missing) and FIRST (n x 1) for each, KIND (2 x products) has their
   terms, from 1, and rows; THIN = [F, S] or [].  ABOUT is uint8, terms x M. */

#include "gw_progress.h"

enum
{
  MOST = 4 /* products */
};

static const double *
matrix_of (const char *caller, const mxArray *x, size_t rows, size_t columns)
{
  size_t count;
  const double *data
    = gw_doubles (caller, x, &count, "PRODUCTS, THIN, SCALE must be double");

  if (mxGetM (x) != rows || mxGetN (x) != columns)
    gw_raise (caller, "internal", "PRODUCTS, THIN or SCALE has a wrong size");
  return data;
}

static void
take_products (const char *caller, const mxArray *cells, const double *kind,
               const ddd_bits *bits, const ddd_influence *in,
               ddd_influence_product *out)
{
  size_t n = bits->rows;

  for (size_t p = 0; p < in->products; p++, out++, kind += 2)
    {
      out->w = matrix_of (caller, mxGetCell (cells, 3 * p), n, n);
      out->gaps = bits->valid
                    ? matrix_of (caller, mxGetCell (cells, 3 * p + 1), n, n)
                    : NULL;
      out->first = matrix_of (caller, mxGetCell (cells, 3 * p + 2), n, 1);
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
  ddd_influence_product product[MOST];

  gw_start (caller, nlhs, 1, nrhs, 10, prhs);
  ddd_bits bits = gw_bits (caller, prhs[1], prhs[2], prhs[3]);
  ddd_influence in = { .product = product,
                       .products = mxGetN (prhs[4]),
                       .terms = mxGetN (prhs[7]) };
  if (! mxIsCell (prhs[4]) || mxGetM (prhs[4]) != 3 || in.products < 1
      || in.products > MOST)
    gw_raise (caller, "internal", "PRODUCTS must be up to four columns");
  take_products (caller, prhs[4], matrix_of (caller, prhs[5], 2, in.products),
                 &bits, &in, product);
  if (! mxIsEmpty (prhs[6]))
    {
      in.rank = mxGetN (prhs[6]) - 1;
      in.f = matrix_of (caller, prhs[6], bits.rows, in.rank + 1);
      in.s = in.f + bits.rows * in.rank;
    }
  in.scale = matrix_of (caller, prhs[7], bits.rows, in.terms);
  if (! mxIsUint8 (prhs[8]) || mxGetM (prhs[8]) != in.terms
      || mxGetN (prhs[8]) != bits.items)
    gw_raise (caller, "internal", "ABOUT has the wrong class or size");
  in.about = mxGetData (prhs[8]);
  size_t threads = gw_size (caller, prhs[9], 0, "THREADS must be a scalar");

  mxArray *out = mxCreateDoubleMatrix (1, bits.items, mxREAL);
  gw_progress progress = { .caller = caller };
  ddd_run run = { (unsigned) threads, gw_watch, &progress };
  ddd_influence_spread (&bits, &in, &run, mxGetPr (out), &err);
  gw_progress_end (&progress);
  gw_finish (caller, &err, nlhs, 1, &out, plhs);
}
