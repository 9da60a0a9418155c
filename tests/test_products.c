/* test_products.c - a matrix times the answers, number by number.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "data.h"

enum
{
  ROWS = 70 /* two blocks of lanes and a part */
};

static double w[N_MAX * N_MAX], out[N_MAX * M_MAX];

/* W (i, l), whole numbers: sums are exact whatever their order.  */
static void
fill (size_t rows, size_t models)
{
  for (size_t t = 0; t < rows * models; t++)
    w[t] = (double) (check_random () % 2001) - 1000;
}

static int
right (const ddd_bits *x, size_t i, size_t j)
{
  return ddd_bit (x->correct + i * x->stride, j);
}

static double
times (const ddd_bits *x, size_t rows, size_t row, size_t j)
{
  double sum = 0;

  for (size_t i = 0; i < x->rows; i++)
    sum += right (x, i, j) * w[row + i * rows];
  return sum;
}

static void
products_by_definition (void)
{
  static const size_t size[][3] = { { 1, 1, 1 },         { 3, 33, 2 },
                                    { 16, 64, 32 },      { 65, 1025, 5 },
                                    { 64, 300, 7 },      { 128, 1024, 1 },
                                    { 130, 2100, ROWS }, { 140, 700, 31 } };

  for (size_t s = 0; s < sizeof size / sizeof *size; s++)
    {
      size_t n = size[s][0], m = size[s][1], rows = size[s][2];
      ddd_bits bits = data_bits (n, m, 10, s);
      ddd_run run = { .threads = 1 + (unsigned) s % 3 };

      fill (rows, n);
      CHECK (ddd_times_answers (&bits, w, rows, s ? &run : NULL, out, NULL)
             == DDD_OK);
      for (size_t j = 0; j < m; j++)
        for (size_t row = 0; row < rows; row++)
          CHECK (out[row + j * rows] == times (&bits, rows, row, j));
    }
}

/* Rows that answered beside rows that are right, and another number.  */
static void
forms_by_definition (void)
{
  for (size_t n = 1; n <= N_MAX; n += 23)
    {
      size_t m = 40 + 10 * n;
      ddd_bits bits = data_bits (n, m, 10, n), left = bits;
      ddd_run run = { .threads = 2 };

      if (bits.valid)
        left.correct = bits.valid;
      left.rows -= n > 40 ? 3 : 0;
      fill (left.rows, n);
      CHECK (ddd_forms (&left, w, &bits, &run, out, NULL) == DDD_OK);
      for (size_t j = 0; j < m; j++)
        {
          double sum = 0;

          for (size_t i = 0; i < left.rows; i++)
            sum += right (&left, i, j) * times (&bits, left.rows, i, j);
          CHECK (out[j] == sum);
        }
    }
}

static void
failures_are_reported (void)
{
  ddd_bits bits = data_bits (5, 2000, 0, 0);
  ddd_run run = { .threads = 1, .watch = check_stop };
  ddd_error err;

  fill (5, 5);
  for (unsigned nth = 1; nth <= 2; nth++)
    {
      ddd_alloc_fail (nth);
      CHECK (ddd_times_answers (&bits, w, 5, NULL, out, &err) == DDD_ENOMEM);
    }
  ddd_alloc_fail (0);
  CHECK (ddd_forms (&bits, w, &bits, &run, out, &err) == DDD_ESTOP);
}

/* Some products: which model's row, and what it has of item J.  */
static double
product_of (const ddd_bits *x, const ddd_influence_product *by, size_t i,
            size_t j)
{
  size_t n = x->rows;
  double sum = by->first[i];

  for (size_t l = 0; l < n; l++)
    if (right (x, l, j))
      sum += by->w[i + l * n];
    else if (x->valid && ! ddd_bit (x->valid + l * x->stride, j))
      sum += by->gaps[i + l * n];
  if (by->rank && right (x, i, j))
    {
      sum += by->s[i];
      for (size_t l = 0; l < n; l++)
        for (size_t k = 0; k < by->rank && right (x, l, j); k++)
          sum += by->f[i + k * n] * by->f[l + k * n];
    }
  return sum;
}

/* The formula of influence.c, model by model; whole numbers but for SCALE.  */
static double
spread_of (const ddd_bits *x, const ddd_influence *in, size_t j, size_t q)
{
  static double z[N_MAX], r[N_MAX];
  size_t n = x->rows;
  double mean = 0, sum = 0;

  memset (z, 0, sizeof z);
  for (size_t t = 0; t < in->terms; t++)
    {
      unsigned about = in->about[t + j * in->terms];
      double half = 0;

      memset (r, 0, sizeof r);
      for (size_t i = 0; i < n; i++)
        {
          unsigned is = right (x, i, j) ? DDD_ROWS_RIGHT : DDD_ROWS_WRONG;

          if (x->valid && ! ddd_bit (x->valid + i * x->stride, j))
            is = 0;
          for (size_t p = 0; p < in->products; p++)
            if (in->product[p].term == t && (in->product[p].rows & is))
              r[i] += product_of (x, in->product + p, i, j);
          half += r[i] / 2;
        }
      for (size_t i = 0; i < n; i++)
        {
          int gone = right (x, i, j) ? about & DDD_LOST_RIGHT
                     : ! x->valid || ddd_bit (x->valid + i * x->stride, j)
                       ? about & DDD_LOST_WRONG
                       : 0;

          if ((about & DDD_ABOUT) && ! gone)
            z[i] += in->scale[i + (t + q * in->terms) * n] * (half - r[i]);
        }
    }
  for (size_t i = 0; i < n; i++)
    mean += z[i] / (double) n;
  for (size_t i = 0; i < n; i++)
    sum += (z[i] - mean) * (z[i] - mean);
  return sum;
}

static void
influence_by_definition (void)
{
  static double number[2][N_MAX * N_MAX], f[N_MAX * 40], vector[4][N_MAX];
  static double scale[6 * N_MAX];
  static uint8_t about[3 * M_MAX];
  /* One product with F, products of rows that are right and wrong, several
     terms, and terms with an F each or none, of one or two sums.  */
  static const struct
  {
    size_t sums, products;
    unsigned gaps, rows[4], term[4], thin[4];
  } form[] = {
    { 1, 1, 0, { 3 }, { 0 }, { 1 } },
    { 1, 2, 0, { 1, 2 }, { 0, 0 }, { 0 } },
    { 1, 2, 10, { 1, 2 }, { 0, 0 }, { 0 } },
    { 2, 4, 10, { 1, 1, 2, 2 }, { 0, 1, 1, 2 }, { 0 } },
    { 2, 2, 0, { 3, 3 }, { 0, 1 }, { 1, 2 } },
    { 2, 4, 0, { 1, 2, 3, 3 }, { 0, 0, 2, 1 }, { 0, 0, 2, 1 } },
  };

  for (size_t n = 2; n <= N_MAX; n += 23)
    for (size_t a = 0; a < sizeof form / sizeof *form; a++)
      {
        size_t m = 40 + 10 * n;
        ddd_bits x = data_bits (n, m, form[a].gaps, n);
        ddd_run run = { .threads = 1 + (unsigned) n % 2 };
        ddd_influence_product by[4];
        ddd_influence in = { .product = by,
                             .products = form[a].products,
                             .sums = form[a].sums,
                             .scale = scale,
                             .about = about };

        fill (n, n);
        for (size_t t = 0; t < 2 * n * n; t++)
          number[t / (n * n)][t % (n * n)]
            = (double) (check_random () % 201) - 100;
        for (size_t t = 0; t < 4 * n; t++)
          vector[t / n][t % n] = (double) (check_random () % 9) / 8;
        for (size_t t = 0; t < 6 * n; t++)
          scale[t] = (double) (check_random () % 9) / 8;
        for (size_t t = 0; t < 3 * m; t++)
          about[t] = (uint8_t) (check_random () % 8);
        for (size_t t = 0; t < n * 40; t++)
          f[t] = (double) (check_random () % 21) - 10;
        for (size_t p = 0; p < in.products; p++)
          {
            by[p] = (ddd_influence_product) { p % 2 ? w : number[0],
                                              number[1],
                                              vector[p],
                                              form[a].term[p],
                                              form[a].rows[p],
                                              f,
                                              vector[(p + 1) % 4],
                                              0 };
            if (form[a].thin[p])
              by[p].rank = 1 + (n + 20 * form[a].thin[p]) % 38;
            in.terms = in.terms > by[p].term ? in.terms : by[p].term + 1;
          }
        CHECK (ddd_influence_spread (&x, &in, &run, out, NULL) == DDD_OK);
        for (size_t j = 0; j < m * in.sums; j += 7)
          {
            double sum = spread_of (&x, &in, j / in.sums, j % in.sums);

            CHECK (fabs (out[j] - sum) <= 1e-12 * sum);
          }
      }
}

static void
tests (void)
{
  products_by_definition ();
  forms_by_definition ();
  influence_by_definition ();
  failures_are_reported ();
}

int
main (int argc, char **argv)
{
  (void) argc;
  return check_main (argv[0], tests);
}
