/* test_nested.c - the first models of an order, by counting.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "data.h"

static double trivial[N_MAX], impossible[N_MAX], right[N_MAX];
static double wrong_from[M_MAX], right_from[M_MAX];
static uint64_t mask[W_MAX];

static void
nested_by_counting (void)
{
  for (size_t t = 0; t < 16; t++)
    {
      size_t n = t % 2 ? 40 : 3, m = t & 2 ? M_MAX : 70, tolerance = t / 4;
      size_t order[40];
      ddd_bits bits = data_bits (n, m, 0, t);
      ddd_nested_out out = { trivial, impossible, wrong_from, right_from };

      for (size_t w = 0; w < W_MAX; w++)
        mask[w] = w * 64 < m ? check_word () & ddd_live_bits (m, w) : 0;
      for (size_t i = 0; i < n; i++)
        order[i] = (i * 3 + 1) % n;
      CHECK (ddd_nested (&bits, mask, order, n, tolerance, &out, NULL)
             == DDD_OK);
      for (size_t c = 1; c <= n; c++)
        {
          double all = 0, none = 0;

          for (size_t j = 0; j < m; j++)
            {
              size_t k = 0;

              if (! ddd_bit (mask, j))
                continue;
              for (size_t i = 0; i < c; i++)
                k += (size_t) ddd_bit (bits.correct + order[i] * bits.stride,
                                       j);
              all += c - k <= tolerance;
              none += k <= tolerance;
              CHECK ((c - k <= tolerance) == ((double) c < wrong_from[j]));
              CHECK ((k <= tolerance) == ((double) c < right_from[j]));
            }
          CHECK (trivial[c - 1] == all && impossible[c - 1] == none);
        }
      CHECK (ddd_right_on (&bits, mask, right, NULL) == DDD_OK);
      for (size_t i = 0; i < n; i++)
        {
          double count = 0;

          for (size_t j = 0; j < m; j++)
            count += ddd_bit (mask, j)
                     && ddd_bit (bits.correct + i * bits.stride, j);
          CHECK (right[i] == count);
        }
    }
}

static void
failures_are_reported (void)
{
  ddd_bits bits = data_bits (3, 70, 0, 0);
  ddd_nested_out out = { trivial, impossible, NULL, NULL };

  CHECK (ddd_nested (&bits, mask, (size_t[]) { 2 }, 1, 0, &out, NULL)
         == DDD_OK);
  ddd_alloc_fail (1);
  CHECK (ddd_nested (&bits, mask, (size_t[]) { 2 }, 1, 0, &out, NULL)
         == DDD_ENOMEM);
  ddd_alloc_fail (0);
}

static void
tests (void)
{
  nested_by_counting ();
  failures_are_reported ();
}

int
main (int argc, char **argv)
{
  (void) argc;
  return check_main (argv[0], tests);
}
