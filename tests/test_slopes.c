/* test_slopes.c - a slope per model, against plain sums over all answers.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "data.h"
#include "slopes.h"

enum
{
  N = 5,
  ALL = 1 << N,
  G = 28,
  SIZE = 2 * N + G,
  PAIRS = N * (N - 1) / 2,
  MANY = 70
};

static int
close_to (double x, double want, double tolerance)
{
  return fabs (x - want) <= tolerance * (1 + fabs (want));
}

/* A fit that nothing was fitted to.  */
typedef struct
{
  double slope[MANY], intercept[MANY], node[64], weight[64];
  ddd_slopes fit;
} made;

static void
make (made *f, size_t n)
{
  double sum = 0;

  f->fit = (ddd_slopes) { .models = n,
                          .nodes = ddd_slopes_nodes (n),
                          .slope = f->slope,
                          .intercept = f->intercept,
                          .node = f->node,
                          .weight = f->weight };
  for (size_t i = 0; i < n; i++)
    {
      f->slope[i] = .6 + .8 * (double) (i * 3 % n) / (double) (n - 1);
      f->intercept[i] = 1.5 * (double) i / (double) (n - 1) - .5;
    }
  for (size_t g = 0; g < f->fit.nodes; g++)
    {
      f->node[g] = -6 + 12 * (double) g / (double) (f->fit.nodes - 1);
      f->weight[g] = exp (-pow (f->node[g] - .7, 2) / 6);
      sum += f->weight[g];
    }
  for (size_t g = 0; g < f->fit.nodes; g++)
    f->weight[g] /= sum;
}

static double
right_at (const ddd_slopes *f, size_t i, size_t g)
{
  return 1 / (1 + exp (-f->slope[i] * f->node[g] - f->intercept[i]));
}

/* P (answers X, node G).  */
static double
joint (const ddd_slopes *f, unsigned x, size_t g)
{
  double p = f->weight[g];

  for (size_t i = 0; i < f->models; i++)
    p *= x >> i & 1 ? right_at (f, i, g) : 1 - right_at (f, i, g);
  return p;
}

/* ---- answers ------------------------------------------------------------ */

static void
patterns_count_items (void)
{
  for (size_t n = 3; n <= 19; n += 8)
    {
      ddd_bits bits = data_bits (n, 1500, 0, n);
      ddd_patterns p;
      double items = 0, right = 0;
      size_t want = 0;

      CHECK (ddd_patterns_make (&bits, &p, NULL) == DDD_OK);
      for (size_t j = 0; j < p.count; j++)
        {
          size_t k = 0, same = 0;

          for (size_t i = 0; i < n; i++)
            k += (size_t) ddd_pattern_right (&p, j, i);
          for (size_t t = 0; t < 1500; t++)
            {
              size_t i = 0;

              while (i < n
                     && (data_c[t * n + i] > 0)
                          == ddd_pattern_right (&p, j, i))
                i++;
              same += i == n;
            }
          CHECK (p.k[j] == k);
          CHECK (p.items[j] == (double) same && same > 0);
          items += p.items[j];
          right += p.items[j] * (double) k;
        }
      for (size_t t = 0; t < 1500 * n; t++)
        want += data_c[t] > 0;
      CHECK (items == 1500 && p.total == 1500 && right == (double) want);
      CHECK (n > 3 || p.count == 8);
      ddd_patterns_free (&p);
    }
}

/* Numbers of items, by the bits of all rows.  */
static void
patterns_are_counted (void)
{
  static double count[1 << 16];
  ddd_error err;

  for (size_t n = 0; n <= 16; n += 4)
    {
      ddd_bits bits = data_bits (n + ! n, 1501, 0, n);

      bits.rows = n;
      CHECK (ddd_count_patterns (&bits, count, &err) == DDD_OK);
      for (size_t j = 0; j < 1501; j++)
        {
          size_t c = 0;

          for (size_t i = 0; i < n; i++)
            c |= (size_t) ddd_bit (bits.correct + i * bits.stride, j) << i;
          CHECK (count[c] >= 1);
          count[c]--;
        }
      for (size_t c = 0; c < (size_t) 1 << n; c++)
        CHECK (count[c] == 0);
    }
  ddd_bits many = { .rows = 17 };
  CHECK (ddd_count_patterns (&many, count, &err) == DDD_ESIZE);
}

/* ---- posteriors --------------------------------------------------------- */

/* By definition; also with so many models that windows are narrower than the
   grid.  */
static void
posteriors_by_definition (size_t n, size_t m)
{
  static made f;
  static double post[64], right[MANY], easy[MANY], held[64];
  static uint64_t correct[MANY * W_MAX];
  ddd_bits bits = { n, m, ddd_row_words (m), correct, NULL };
  ddd_patterns p;
  ddd_posterior x;
  double loglik = 0;
  ddd_run two = { .threads = 2 };

  make (&f, n);
  CHECK (ddd_slopes_draw (&f.fit, f.weight, 5, n, m, correct, NULL, NULL)
         == DDD_OK);
  CHECK (ddd_patterns_make (&bits, &p, NULL) == DDD_OK);
  CHECK (ddd_posterior_make (&p, f.fit.nodes, &x, NULL) == DDD_OK);
  CHECK (n < MANY || x.width < f.fit.nodes);
  CHECK (ddd_posterior_find (&f.fit, NULL, &x, NULL) == DDD_OK);
  memset (right, 0, sizeof right);
  memset (easy, 0, sizeof easy);
  memset (held, 0, sizeof held);
  for (size_t j = 0; j < m; j++)
    {
      double sum = 0;

      for (size_t g = 0; g < f.fit.nodes; g++)
        {
          post[g] = f.weight[g];
          for (size_t i = 0; i < n; i++)
            post[g] *= ddd_bit (correct + i * bits.stride, j)
                         ? right_at (&f.fit, i, g)
                         : 1 - right_at (&f.fit, i, g);
          sum += post[g];
        }
      loglik += log (sum);
      for (size_t g = 0; g < f.fit.nodes; g++)
        {
          held[g] += post[g] / sum;
          for (size_t i = 0; i < n; i++)
            if (ddd_bit (correct + i * bits.stride, j))
              {
                right[i] += post[g] / sum;
                easy[i] += post[g] / sum * f.node[g];
              }
        }
    }
  CHECK (close_to (x.loglik, loglik, 1e-9));
  for (size_t g = 0; g < f.fit.nodes; g++)
    CHECK (close_to (x.held[g], held[g], 1e-9));
  for (size_t i = 0; i < n; i++)
    {
      CHECK (close_to (x.right[i], right[i], 1e-9));
      CHECK (close_to (x.easy[i], easy[i], 1e-9));
      for (size_t g = 0; g < f.fit.nodes; g++)
        CHECK (
          close_to (x.p[i * f.fit.nodes + g], right_at (&f.fit, i, g), 1e-14));
    }

  double first = x.easy[3], all = x.loglik;
  CHECK (ddd_posterior_find (&f.fit, &two, &x, NULL) == DDD_OK);
  CHECK (x.easy[3] == first && x.loglik == all);
  ddd_posterior_free (&x);
  ddd_patterns_free (&p);
}

/* ---- the fit ------------------------------------------------------------ */

/* The same maximum by thousands of plain steps, each sum written out.  */
static void
plain_steps (const double *count, int equal, ddd_slopes *f)
{
  static double p[ALL], right[N][64], held[64], q[N][64], both[64];
  double total = 0;

  for (unsigned x = 0; x < ALL; x++)
    total += count[x];
  for (int step = 0; step < 20000; step++)
    {
      memset (right, 0, sizeof right);
      memset (held, 0, sizeof held);
      for (size_t i = 0; i < N; i++)
        for (size_t g = 0; g < f->nodes; g++)
          q[i][g] = right_at (f, i, g);
      for (unsigned x = 0; x < ALL; x++)
        {
          p[x] = 0;
          for (size_t g = 0; g < f->nodes; g++)
            {
              both[g] = f->weight[g];
              for (size_t i = 0; i < N; i++)
                both[g] *= x >> i & 1 ? q[i][g] : 1 - q[i][g];
              p[x] += both[g];
            }
          for (size_t g = 0; g < f->nodes; g++)
            {
              double y = count[x] * both[g] / p[x];

              held[g] += y;
              for (size_t i = 0; i < N; i++)
                right[i][g] += x >> i & 1 ? y : 0;
            }
        }
      for (size_t i = 0; i < N; i++)
        {
          double da = -.25 * (f->slope[i] - 1), dc = -.04 * f->intercept[i];
          double aa = .25, ac = 0, cc = .04;

          for (size_t g = 0; g < f->nodes; g++)
            {
              double t = f->node[g], v = held[g] * q[i][g] * (1 - q[i][g]);

              dc += right[i][g] - held[g] * q[i][g];
              da += t * (right[i][g] - held[g] * q[i][g]);
              cc += v;
              ac += v * t;
              aa += v * t * t;
            }
          if (equal)
            f->intercept[i] += dc / cc;
          else
            {
              f->slope[i] += (cc * da - ac * dc) / (aa * cc - ac * ac);
              f->intercept[i] += (aa * dc - ac * da) / (aa * cc - ac * ac);
            }
        }
      for (size_t g = 0; g < f->nodes; g++)
        f->weight[g] = (held[g] + 1 / (double) f->nodes) / (total + 1);
    }
  f->loglik = 0;
  for (unsigned x = 0; x < ALL; x++)
    f->loglik += count[x] * log (p[x]);
}

static void
fit_is_the_maximum (int equal)
{
  enum
  {
    M = 1900
  };
  static made f, plain;
  static uint64_t correct[N * W_MAX];
  ddd_bits bits = { N, M, ddd_row_words (M), correct, NULL };
  double count[ALL] = { 0 }, e[N * N], h[N + 1] = { 0 }, want[N * N];

  make (&f, N);
  CHECK (ddd_slopes_draw (&f.fit, f.weight, 3, 1, M, correct, NULL, NULL)
         == DDD_OK);
  for (size_t j = 0; j < M; j++)
    {
      unsigned x = 0;

      for (size_t i = 0; i < N; i++)
        x |= (unsigned) ddd_bit (correct + i * bits.stride, j) << i;
      count[x]++;
      h[__builtin_popcount (x)]++;
    }
  check_way way = { 0 };
  ddd_run run = { .watch = check_forward, .ctx = &way };
  f.fit.equal = equal;
  CHECK (ddd_slopes_fit (&bits, &run, &f.fit, NULL) == DDD_OK);
  CHECK (f.fit.steps < 300);
  CHECK (way.calls > 2 && way.back == 0 && way.last > .5);

  plain = f;
  plain.fit.slope = plain.slope;
  plain.fit.intercept = plain.intercept;
  plain.fit.node = plain.node;
  plain.fit.weight = plain.weight;
  for (size_t i = 0; i < N; i++)
    {
      plain.slope[i] = 1;
      plain.intercept[i] = 0;
    }
  for (size_t g = 0; g < f.fit.nodes; g++)
    plain.weight[g] = 1 / (double) f.fit.nodes;
  plain_steps (count, equal, &plain.fit);
  /* The weights go on to gain a little, which pairs do not feel.  */
  CHECK (fabs (f.fit.loglik - plain.fit.loglik) < .2);
  CHECK (ddd_slopes_expect (&f.fit, h, e, NULL, NULL) == DDD_OK);
  CHECK (ddd_slopes_expect (&plain.fit, h, want, NULL, NULL) == DDD_OK);
  /* A twentieth of a standard error, which is about 8 here.  */
  for (size_t t = 0; t < N * N; t++)
    CHECK (fabs (e[t] - want[t]) < .4);
  if (equal)
    {
      double odds[N], right[N] = { 0 }, g[N + 1];

      for (unsigned x = 1; x + 1 < ALL; x++)
        for (size_t i = 0; i < N; i++)
          right[i] += x >> i & 1 ? count[x] : 0;
      CHECK (ddd_rasch_fit (N, h, right, odds, g, NULL) == DDD_OK);
      CHECK (ddd_rasch_pairs (N, h, odds, NULL, want, NULL, NULL, NULL)
             == DDD_OK);
      for (size_t t = 0; t < N * N; t++)
        CHECK (fabs (e[t] - want[t]) < .4);
      CHECK (f.slope[0] == 1 && f.slope[N - 1] == 1);
    }
}

/* ---- expected pairs ----------------------------------------------------- */

static void
expected_by_enumeration (void)
{
  static made f;
  const double h[N + 1] = { 7, 30, 0, 55, 21, 80 };
  double e[N * N], held[64], p[ALL], total[N + 1] = { 0 };

  make (&f, N);
  f.slope[3] = f.slope[1]; /* two of the same kind, and two that cross */
  f.intercept[3] = f.intercept[1];
  CHECK (ddd_slopes_expect (&f.fit, h, e, held, NULL) == DDD_OK);
  for (unsigned x = 0; x < ALL; x++)
    {
      p[x] = 0;
      for (size_t g = 0; g < f.fit.nodes; g++)
        p[x] += joint (&f.fit, x, g);
      total[__builtin_popcount (x)] += p[x];
    }
  for (size_t i = 0; i < N; i++)
    for (size_t l = 0; l < N; l++)
      {
        double want = 0;

        for (unsigned x = 0; x < ALL; x++)
          if (x >> i & x >> l & 1)
            want += h[__builtin_popcount (x)] * p[x]
                    / total[__builtin_popcount (x)];
        CHECK (close_to (e[i + l * N], want, 1e-6));
      }
  for (size_t g = 0; g < f.fit.nodes; g++)
    {
      double want = 0;

      for (unsigned x = 0; x < ALL; x++)
        want += h[__builtin_popcount (x)] * joint (&f.fit, x, g)
                / total[__builtin_popcount (x)];
      CHECK (close_to (held[g], want, 1e-6));
    }
}

/* sum_l P_il (k) = k pi_i (k), for many models.  */
static void
many_models_stay_exact (void)
{
  static made f;
  static double h[MANY + 1], k[MANY + 1], e[MANY * MANY], w[MANY * MANY];

  make (&f, MANY);
  for (size_t j = 0; j <= MANY; j++)
    {
      h[j] = 1 + (double) (j * 31 % 17);
      k[j] = h[j] * (double) j;
    }
  CHECK (ddd_slopes_expect (&f.fit, h, e, NULL, NULL) == DDD_OK);
  CHECK (ddd_slopes_expect (&f.fit, k, w, NULL, NULL) == DDD_OK);
  for (size_t i = 0; i < MANY; i++)
    {
      double sum = 0;

      for (size_t l = 0; l < MANY; l++)
        sum += e[i + l * MANY];
      CHECK (close_to (sum, w[i + i * MANY], 1e-6));
    }
}

/* Models that are all alike share what is known of k: both of two are right
   with k (k - 1) / (n (n - 1)), however improbable that k is at a node.  */
static void
equal_models_share (void)
{
  enum
  {
    EQUAL = 600
  };
  static double slope[EQUAL], intercept[EQUAL], node[256], weight[256];
  static double h[EQUAL + 1], e[EQUAL * EQUAL];
  ddd_slopes fit = { .models = EQUAL,
                     .nodes = ddd_slopes_nodes (EQUAL),
                     .slope = slope,
                     .intercept = intercept,
                     .node = node,
                     .weight = weight };
  double both = 0, one = 0;
  size_t wrong = 0;

  CHECK (fit.nodes <= 256);
  for (size_t i = 0; i < EQUAL; i++)
    slope[i] = 1;
  for (size_t g = 0; g < fit.nodes; g++)
    {
      node[g] = -6 + 12 * (double) g / (double) (fit.nodes - 1);
      weight[g] = 1. / (double) fit.nodes;
    }
  for (size_t k = 0; k <= EQUAL; k += 7)
    {
      double share = (double) k / EQUAL;

      h[k] = 1 + (double) (k % 5);
      one += h[k] * share;
      both += h[k] * share * ((double) k - 1) / (EQUAL - 1);
    }
  CHECK (ddd_slopes_expect (&fit, h, e, NULL, NULL) == DDD_OK);
  for (size_t i = 0; i < EQUAL; i++)
    for (size_t l = 0; l < EQUAL; l++)
      wrong += ! close_to (e[i + l * EQUAL], i == l ? one : both, 1e-4);
  CHECK (wrong == 0);
}

/* ---- variances ---------------------------------------------------------- */

/* Solve A X = B in place, for COLS columns.  */
static void
solve (double *a, double *b, size_t size, size_t cols)
{
  for (size_t p = 0; p < size; p++)
    for (size_t i = 0; i < size; i++)
      if (i != p)
        {
          double by = a[i * size + p] / a[p * size + p];

          for (size_t j = p; j < size; j++)
            a[i * size + j] -= by * a[p * size + j];
          for (size_t j = 0; j < cols; j++)
            b[i * cols + j] -= by * b[p * cols + j];
        }
  for (size_t i = 0; i < size; i++)
    for (size_t j = 0; j < cols; j++)
      b[i * cols + j] /= a[i * size + i];
}

/* What slopes_errors.c simulates, from all answers there are.  */
static void
variance_by_enumeration (size_t from, size_t to, int equal)
{
  static made f;
  static double u[ALL][SIZE], t[ALL][PAIRS], p[ALL], mean[N + 1][PAIRS];
  static double info[SIZE * SIZE], cross[SIZE * PAIRS], solved[SIZE * PAIRS];
  double h[N + 1] = { 0 }, n11[N * N], v[N * N], se[N];
  const double items = 3000;
  static float z[400 * PAIRS];
  ddd_slopes_pair_out out = { n11, v, se, z, NULL, NULL, 400, 9, 0 };

  make (&f, N);
  f.fit.equal = equal;
  if (equal)
    for (size_t i = 0; i < N; i++)
      f.slope[i] = 1;
  CHECK (f.fit.nodes == G);
  memset (mean, 0, sizeof mean);
  memset (info, 0, sizeof info);
  memset (cross, 0, sizeof cross);
  for (unsigned x = 0; x < ALL; x++)
    {
      size_t k = (size_t) __builtin_popcount (x);

      p[x] = 0;
      for (size_t g = 0; g < G; g++)
        p[x] += joint (&f.fit, x, g);
      h[k] += items * p[x];
      for (size_t l = 0, c = 0; l < N; l++)
        for (size_t i = 0; i < l; i++, c++)
          mean[k][c] += items * p[x] * (x >> i & x >> l & 1);
      memset (u[x], 0, sizeof u[x]);
      for (size_t g = 0; g < G; g++)
        {
          double post = joint (&f.fit, x, g) / p[x];

          for (size_t i = 0; i < N; i++)
            {
              double rest = (x >> i & 1) - right_at (&f.fit, i, g);

              u[x][i] += equal ? 0 : post * rest * f.node[g];
              u[x][N + i] += post * rest;
            }
          u[x][2 * N + g] = (post - f.weight[g]) / sqrt (f.weight[g]);
        }
    }
  for (unsigned x = 0; x < ALL; x++)
    {
      size_t k = (size_t) __builtin_popcount (x);

      for (size_t l = 0, c = 0; l < N; l++)
        for (size_t i = 0; i < l; i++, c++)
          t[x][c] = k < from || k > to
                      ? 0
                      : (x >> i & x >> l & 1) - mean[k][c] / h[k];
      for (size_t a = 0; a < SIZE; a++)
        {
          for (size_t b = 0; b < SIZE; b++)
            info[a * SIZE + b] += items * p[x] * u[x][a] * u[x][b];
          for (size_t c = 0; c < PAIRS; c++)
            cross[a * PAIRS + c] += items * p[x] * u[x][a] * t[x][c];
        }
    }
  for (size_t a = 0; a < SIZE; a++)
    info[a * SIZE + a] += a < N       ? .25
                          : a < 2 * N ? .04
                                      : 1 / (G * f.weight[a - 2 * N]);
  memcpy (solved, cross, sizeof cross);
  solve (info, solved, SIZE, PAIRS);

  CHECK (ddd_slopes_pairs (&f.fit, h, from, to, NULL, &out, NULL) == DDD_OK);
  for (size_t l = 0, c = 0; l < N; l++)
    for (size_t i = 0; i < l; i++, c++)
      {
        double want = 0, expected = 0, square = 0;

        for (unsigned x = 0; x < ALL; x++)
          want += items * p[x] * t[x][c] * t[x][c];
        for (size_t a = 0; a < SIZE; a++)
          want -= cross[a * PAIRS + c] * solved[a * PAIRS + c];
        for (size_t k = from; k <= to; k++)
          expected += mean[k][c];
        for (size_t s = 0; s < 400; s++)
          square += (double) (z[s * PAIRS + c] * z[s * PAIRS + c]) / 400;
        CHECK (close_to (n11[i + l * N], expected, 1e-6));
        /* Simulation errors: 1 % and 7 %.  */
        CHECK (fabs (v[i + l * N] / want - 1) < .05);
        CHECK (fabs (square - 1) < .3);
      }
  CHECK (v[0] == 0);
}

/* Two models that are alike: with k held, what one knows of its answer is half
   as much, v / 2 = v (1 - v / (v + v)).  */
static void
known_errors_of_two (void)
{
  static made f;
  double held[64], se[2], one = DDD_INTERCEPT_PRECISION, t = 0;
  double tt = DDD_SLOPE_PRECISION;

  make (&f, 2);
  for (size_t i = 0; i < 2; i++)
    {
      f.slope[i] = 1;
      f.intercept[i] = .3;
    }
  for (size_t g = 0; g < f.fit.nodes; g++)
    {
      double p = right_at (&f.fit, 0, g), w = p * (1 - p) / 2;

      held[g] = 700 * f.weight[g];
      one += held[g] * w;
      t += held[g] * w * f.node[g];
      tt += held[g] * w * f.node[g] * f.node[g];
    }
  CHECK (ddd_known_slope_errors (&f.fit, held, se, NULL) == DDD_OK);
  CHECK (close_to (se[0], sqrt (one / (one * tt - t * t)), 1e-12));
  CHECK (se[1] == se[0]);
}

/* Scores of single items by the definition, at all nodes: what is cut off of
   a posterior is not seen.  */
static void
scores_by_definition (void)
{
  static made f;
  static double u[2 * MANY + 64];
  ddd_sample s = { .fit = &f.fit, .from = 0, .to = MANY };

  make (&f, MANY);
  CHECK (ddd_sample_make (&s, 1, 2, 300, NULL) == DDD_OK);
  size_t far = 0, wrong = 0;
  for (size_t j = 0; j < s.patterns.count; j++)
    {
      double post[64], sum = 0;

      for (size_t g = 0; g < f.fit.nodes; g++)
        {
          double logs = log (f.weight[g]);

          for (size_t i = 0; i < MANY; i++)
            logs += log (ddd_pattern_right (&s.patterns, j, i)
                           ? right_at (&f.fit, i, g)
                           : 1 - right_at (&f.fit, i, g));
          sum += post[g] = exp (logs + 30);
        }
      far += s.x.first[s.patterns.k[j]] > 0;
      ddd_score (&s, j, 3, u);
      for (size_t i = 0; i < MANY; i++)
        {
          double a = 0, c = 0;

          for (size_t g = 0; g < f.fit.nodes; g++)
            {
              double rest = ddd_pattern_right (&s.patterns, j, i)
                            - right_at (&f.fit, i, g);

              a += 3 * post[g] / sum * rest * f.node[g];
              c += 3 * post[g] / sum * rest;
            }
          wrong
            += ! close_to (u[i], a, 1e-5) || ! close_to (u[MANY + i], c, 1e-5);
        }
      for (size_t g = 0; g < f.fit.nodes; g++)
        wrong += ! close_to (
          u[2 * MANY + g],
          3 * (post[g] / sum - f.weight[g]) / sqrt (f.weight[g]), 1e-5);
    }
  CHECK (wrong == 0);
  CHECK (far > 0); /* windows that do not begin at the first node */
  ddd_sample_free (&s);
}

/* The two ways, where both are open.  */
static void
known_and_simulated_agree (void)
{
  enum
  {
    F = 30,
    C = F * (F - 1) / 2
  };
  static made f;
  static double h[F + 1], e[F * F], held[64], line[2 * F * F];
  static double v[C], w[C], drawn[C], se[F], known[F];
  static double coefficient[C * (2 * F + 64)];
  double ratio = 0, slope = 0;

  make (&f, F);
  for (size_t k = 0; k <= F; k++)
    h[k] = 100;
  for (size_t g = 0; g < f.fit.nodes; g++)
    held[g] = 5000 * f.weight[g];
  CHECK (ddd_slopes_expect (&f.fit, h, e, NULL, NULL) == DDD_OK);
  CHECK (ddd_score_errors (&f.fit, 5000, 0, F, coefficient, v, drawn, se, NULL)
         == DDD_OK);
  CHECK (ddd_known_errors (&f.fit, held, line, w, drawn, NULL) == DDD_OK);
  CHECK (ddd_known_slope_errors (&f.fit, held, known, NULL) == DDD_OK);
  for (size_t t = 0; t < C; t++)
    {
      CHECK (fabs (sqrt (w[t] / v[t]) - 1) < .08);
      ratio += sqrt (w[t] / v[t]) / C;
    }
  CHECK (fabs (ratio - 1) < .02);
  for (size_t i = 0; i < F; i++)
    slope += known[i] / se[i] / F;
  CHECK (fabs (slope - 1) < .1);
}

static void
samples_of_many_models (void)
{
  enum
  {
    C = MANY * (MANY - 1) / 2
  };
  static made f;
  static double h[MANY + 1], e[MANY * MANY], v[MANY * MANY], se[MANY];
  static float z[10 * C], one[4 * C];
  static uint8_t use[C];
  double got[8], largest[4];
  ddd_slopes_pair_out out = { e, v, se, z, NULL, NULL, 10, 1, 0 };
  ddd_run two = { .threads = 2 };
  double sum = 0, square = 0;

  make (&f, MANY);
  for (size_t k = 0; k <= MANY; k++)
    h[k] = 20;
  CHECK (ddd_slopes_pairs (&f.fit, h, 0, MANY, NULL, &out, NULL) == DDD_OK);
  for (size_t t = 0; t < 10 * C; t++)
    {
      sum += (double) z[t] / (10 * C);
      square += (double) (z[t] * z[t]) / (10 * C);
    }
  CHECK (fabs (sum) < .05 && fabs (square - 1) < .05);
  out.z = one;
  out.samples = 4;
  CHECK (ddd_slopes_pairs (&f.fit, h, 0, MANY, &two, &out, NULL) == DDD_OK);
  CHECK (memcmp (one, z, sizeof one) == 0);

  /* The same without z of all pairs, every third of which is not used.  */
  for (size_t t = 0; t < 4 * C; t++)
    one[t] = t % C % 3 ? one[t] : 0;
  for (size_t t = 0; t < C; t++)
    use[t] = t % 3 > 0;
  out.z = NULL;
  out.use = use;
  out.sample = got;
  CHECK (ddd_slopes_pairs (&f.fit, h, 0, MANY, &two, &out, NULL) == DDD_OK);
  CHECK (ddd_largest_eigenvalues (MANY, one, 4, NULL, largest, NULL)
         == DDD_OK);
  for (size_t s = 0; s < 4; s++)
    {
      square = 0;
      for (size_t t = 0; t < C; t++)
        square += (double) one[s * C + t] * (double) one[s * C + t];
      CHECK (fabs (got[2 * s] - square) < 1e-6 * square);
      CHECK (got[2 * s + 1] == largest[s]);
    }
}

/* ---- what may go wrong -------------------------------------------------- */

static int
stop_at_once (void *ctx, double done)
{
  (void) ctx;
  return done >= 0;
}

static void
failures_are_reported (void)
{
  static made f;
  ddd_bits bits = data_bits (N, 300, 0, 0);
  double h[N + 1] = { 9, 9, 9, 9, 9, 9 }, e[N * N], v[N * N], se[N];
  float z[PAIRS];
  ddd_slopes_pair_out out = { e, v, se, z, NULL, NULL, 1, 1, 0 };
  ddd_run run = { 1, stop_at_once, NULL };
  ddd_error err = { DDD_OK, "" };
  unsigned nth = 1;

  make (&f, N);
  for (ddd_status status = DDD_ENOMEM; status != DDD_OK; nth++)
    {
      ddd_alloc_fail (nth);
      status = ddd_slopes_fit (&bits, NULL, &f.fit, &err);
      CHECK (status == DDD_OK || status == DDD_ENOMEM);
      if (nth > 10)
        break; /* one of each step, of many */
    }
  CHECK (nth > 8);
  nth = 1;
  for (ddd_status status = DDD_ENOMEM; status != DDD_OK; nth++)
    {
      ddd_alloc_fail (nth);
      status = ddd_slopes_pairs (&f.fit, h, 0, N, NULL, &out, &err);
      CHECK (status == DDD_OK || status == DDD_ENOMEM);
    }
  CHECK (nth > 20);
  ddd_alloc_fail (0);
  CHECK (ddd_slopes_fit (&bits, &run, &f.fit, &err) == DDD_ESTOP);
  CHECK (ddd_slopes_pairs (&f.fit, h, 0, N, &run, &out, &err) == DDD_ESTOP);
}

/* A model that is right on all items, two alike, one item.  */
static void
extremes_have_finite_fits (void)
{
  static made f;
  uint64_t rows[3 * 16] = { 0 };
  ddd_bits bits = { 3, 1, 16, rows, NULL };

  make (&f, 3);
  for (size_t items = 1; items < 60; items += 29)
    {
      bits.items = items;
      rows[0] = rows[16] = ((uint64_t) 1 << items) - 1;
      CHECK (ddd_slopes_fit (&bits, NULL, &f.fit, NULL) == DDD_OK);
      for (size_t i = 0; i < 3; i++)
        CHECK (isfinite (f.slope[i]) && isfinite (f.intercept[i]));
      CHECK (f.fit.loglik <= 0 && f.fit.steps < 3000);
    }
}

static void
tests (void)
{
  patterns_count_items ();
  patterns_are_counted ();
  posteriors_by_definition (N, 1000);
  posteriors_by_definition (MANY, 300);
  fit_is_the_maximum (0);
  fit_is_the_maximum (1);
  expected_by_enumeration ();
  many_models_stay_exact ();
  equal_models_share ();
  variance_by_enumeration (0, N, 0);
  variance_by_enumeration (1, N - 1, 0);
  variance_by_enumeration (0, N, 1);
  known_errors_of_two ();
  scores_by_definition ();
  known_and_simulated_agree ();
  samples_of_many_models ();
  failures_are_reported ();
  extremes_have_finite_fits ();
}

int
main (int argc, char **argv)
{
  (void) argc;
  return check_main (argv[0], tests);
}
