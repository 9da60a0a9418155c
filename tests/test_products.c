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

/* The formula of influence.c, model by model; whole numbers but for SCALE. */
static void
influence_by_definition (void)
{
  static double f[N_MAX * 40], vector[3][N_MAX], r[N_MAX], z[N_MAX];
  static uint8_t kept[N_MAX * M_MAX];

  for (size_t n = 2; n <= N_MAX; n += 23)
    {
      size_t m = 40 + 10 * n, rank = 1 + n % 38;
      ddd_bits x = data_bits (n, m, 0, n);
      ddd_run run = { .threads = 1 + (unsigned) n % 2 };
      ddd_influence in
        = { w, f, rank, vector[0], vector[1], vector[2], n % 2 ? kept : NULL };

      fill (n, n);
      for (size_t t = 0; t < n * rank; t++)
        f[t] = (double) (check_random () % 21) - 10;
      for (size_t t = 0; t < 3 * n; t++)
        vector[t / n][t % n] = (double) (check_random () % 9) / 8;
      for (size_t t = 0; t < n * m; t++)
        kept[t] = check_random () % 8 > 0;
      CHECK (ddd_influence_spread (&x, &in, &run, out, NULL) == DDD_OK);
      for (size_t j = 0; j < m; j += 7)
        {
          double half = 0, mean = 0, sum = 0;

          for (size_t i = 0; i < n; i++)
            {
              double d = vector[0][i];

              r[i] = vector[1][i];
              for (size_t l = 0; l < n; l++)
                if (right (&x, l, j))
                  {
                    r[i] += w[l + i * n];
                    for (size_t k = 0; k < rank; k++)
                      d += f[i + k * n] * f[l + k * n];
                  }
              r[i] += right (&x, i, j) ? d : 0;
              half += r[i] / 2;
            }
          for (size_t i = 0; i < n; i++)
            {
              int on = ! in.kept || kept[i + j * n];

              z[i] = on ? vector[2][i] * (half - r[i]) : 0;
              mean += z[i] / (double) n;
            }
          for (size_t i = 0; i < n; i++)
            sum += (z[i] - mean) * (z[i] - mean);
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
