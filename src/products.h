/* products.h - a matrix times the answers, a job of items after the other.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef DDD_PRODUCTS_H
#define DDD_PRODUCTS_H

#include "kernels.h"

enum
{
  DDD_JOB = 256, /* items; whole words */
  DDD_PASS = 16  /* models */
};

/* What a worker has: sums of DDD_LANES rows, items x DDD_LANES; the answers to
   the items, by passes of 16 models (see ddd_right_of), those of LEFT and
   which are missing; and MORE numbers for who takes the sums.  */
typedef struct
{
  double *sum;
  double *table; /* 4 x 16 x DDD_LANES */
  double *more;
  uint16_t *x, *left, *missing;
} ddd_product_worker;

/* A matrix W (ROWS x models) times the answers X, and another, GAPS, times
   those that are missing, added to FIRST.  TAKE gets the sums of the DDD_LANES
   rows from ROW on, for ITEMS items from FROM on; of one job the rows come in
   their order, after START and before END (or NULL).  */
typedef struct ddd_product ddd_product;
struct ddd_product
{
  const ddd_bits *x, *left; /* LEFT: turned as well, or NULL */
  const double *w, *gaps;   /* see ddd_product_panel; or NULL */
  const double *first;      /* of each row, whole blocks; NULL: 0 */
  size_t rows;
  size_t more;
  void (*take) (const ddd_product *p, const ddd_product_worker *s, size_t row,
                size_t from, size_t items);
  void (*start) (const ddd_product *p, const ddd_product_worker *s,
                 size_t from, size_t items);
  void (*end) (const ddd_product *p, const ddd_product_worker *s, size_t from,
               size_t items);
  const void *ctx; /* of who takes */
  double *out;
  const ddd_kernels *k;
  char *scratch; /* of every worker */
  size_t size;
};

/* Room for a matrix, ROWS x MODELS, in blocks of DDD_LANES rows: block b has
   the models after one another, 0 where there is no row or model.  */
double *ddd_product_panel (size_t rows, size_t models);

/* Fill COUNT rows of it, within a block, from ROW on: columns of W are LD
   numbers apart.  */
void ddd_product_fill (double *panel, size_t models, size_t row,
                       const double *w, size_t ld, size_t count);

/* P has X, LEFT, W, GAPS, FIRST, ROWS, MORE, TAKE and what that needs.  */
ddd_status ddd_multiply (ddd_product *p, const ddd_run *run, ddd_error *err);

/* Whether models I.. + 31 are right on item J of the job, as bits; I is a
   multiple of 32, X a worker's.  */
static inline uint32_t
ddd_right_of (const uint16_t *x, size_t i, size_t j)
{
  const uint16_t *low = x + i / DDD_PASS * DDD_JOB;

  return low[j] | (uint32_t) low[DDD_JOB + j] << DDD_PASS;
}

#endif /* DDD_PRODUCTS_H */
