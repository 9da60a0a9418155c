/* ddd.h - public interface of the C core of the ddd package.
   SPDX-License-Identifier: GPL-3.0-or-later

   Plain C11: no Octave, GSL or libpng type crosses this header, so the core
   can be tested, fuzzed and profiled without Octave.

   Conventions
     - inputs come first, then outputs, then `err`
     - a function that can fail returns a ddd_status; none prints, aborts,
       exits or longjmps
     - the core borrows: every array belongs to the caller, who also
       allocates the outputs; no pointer is kept after the call returns
     - n models, m items: rows of a ddd_bits are models, bits are items
     - everything is 2-D: an epoch is an offset into the caller's array    */

#ifndef DDD_H
#define DDD_H

#include <stddef.h>
#include <stdint.h>

/* ---- errors ------------------------------------------------------------ */

typedef enum
{
  DDD_OK = 0,
  DDD_ENOMEM,  /* allocation failed                           */
  DDD_EINVAL,  /* a value or an argument breaks the contract  */
  DDD_ESIZE,   /* sizes disagree or are too large             */
  DDD_EFILE,   /* a file cannot be read or written            */
  DDD_EFORMAT, /* what a file holds breaks its format        */
  DDD_ESTOP    /* the caller's watch said stop                */
} ddd_status;

#define DDD_ERROR_TEXT 512 /* room for a file, a line and a name */

/* Filled by the function that fails; `err` may always be NULL.  */
typedef struct
{
  ddd_status code;
  char text[DDD_ERROR_TEXT];
} ddd_error;

/* Tail of the error identifier, e.g. "noMemory" for "ddd:noMemory".  */
const char *ddd_status_id (ddd_status code);

/* ---- bits --------------------------------------------------------------- */

/* A view on packed answers: one row per model, one bit per item, STRIDE words
   from one row to the next.  Bits past the last item are 0, up to a whole
   block of 1024 items, and `correct` is 0 where `valid` is 0.  `valid` is NULL
   where no answer is missing.  The memory need only be aligned as any
   uint64_t: Octave's arrays are not aligned to a cache line.

   Rows need not be models: with a stride of n whole rows, the epochs of one
   model are a ddd_bits as well.  */
typedef struct
{
  size_t rows;
  size_t items;
  size_t stride;
  const uint64_t *correct;
  const uint64_t *valid;
} ddd_bits;

/* Words per row: whole blocks of 1024 items, so no kernel has a tail.  */
size_t ddd_row_words (size_t items);

typedef enum
{
  DDD_DOUBLE,
  DDD_SINGLE,
  DDD_UINT8 /* also Octave's logical */
} ddd_class;

/* A column-major ROWS x ITEMS matrix as the user gave it; the caller has
   checked that the class is right.  EPOCH (1, 2, ...; 0 if there is only one)
   only serves to name an entry in a message.  */
typedef struct
{
  ddd_class type;
  size_t rows;
  size_t items;
  size_t epoch;
  const void *data;
} ddd_matrix;

/* Pack 0, 1 and NaN.  CORRECT and VALID have rows * ddd_row_words (items)
   words, all of which are written.  VALID may be NULL if the class has no
   NaN.  *MISSING is the number of NaNs.  Any other value gives DDD_EINVAL,
   and the text names the first offender in column order.  */
ddd_status ddd_pack (const ddd_matrix *x, uint64_t *correct, uint64_t *valid,
                     size_t *missing, ddd_error *err);

/* A long table, an answer a row: codes from 1 (NULL: all are 1), and 0, 1 or
   NaN.  */
typedef struct
{
  size_t count;
  const uint32_t *model;
  const uint32_t *item;
  const uint32_t *epoch;
  const float *value;
} ddd_answers;

/* Pack such a table into planes of SIZE models x items x epochs, each of
   size[0] * size[2] rows.  *REPEATED rows stand for an answer that an earlier
   one has given, and take its place; *MISSING answers are in no row.  */
ddd_status ddd_place (const ddd_answers *a, const size_t size[3],
                      uint64_t *correct, uint64_t *valid, size_t *missing,
                      size_t *repeated, ddd_error *err);

/* The inverse: C is rows x items, column-major, 0, 1 and NaN.  */
void ddd_unpack (const ddd_bits *bits, double *c);

/* The same where nothing is missing, 0 and 1.  */
void ddd_unpack_bytes (const ddd_bits *bits, uint8_t *c);

/* Keep the items whose bit is set in MASK (a packed row), in their order.
   CORRECT and VALID (NULL where nothing is missing) have rows *
   ddd_row_words (number of bits set) words, all of which are written.  */
ddd_status ddd_select (const ddd_bits *bits, const uint64_t *mask,
                       uint64_t *correct, uint64_t *valid, ddd_error *err);

/* Keep items INDEX[0..count-1] (from 0, any order, repeats allowed).  */
ddd_status ddd_gather (const ddd_bits *bits, const size_t *index, size_t count,
                       uint64_t *correct, uint64_t *valid, ddd_error *err);

/* ---- counts ------------------------------------------------------------- */

/* K[j] rows are right on item j, of ANSWERS[j] that answered it;
   HISTOGRAM[k], k = 0..rows, counts the items that every row answered and k
   rows got right.  Outputs are double because Octave's integer classes
   saturate: n - k would come out wrong.  */
ddd_status ddd_tally (const ddd_bits *bits, double *k, double *answers,
                      double *histogram, ddd_error *err);

/* The same without a number per item.  BETWEEN and COMPLETE (or NULL) are
   packed rows: the items on which more than TOLERANCE rows are right and more
   than TOLERANCE are wrong, whatever the missing answers were, and those with
   an answer of every row.  TRIVIAL and IMPOSSIBLE count the items on which at
   most TOLERANCE rows are wrong or right, INSIDE those in BETWEEN.  BORDER[a]
   (or NULL) are packed rows, too: the items that change category without a row
   that is wrong (a = 0), right (1) or has no answer (2).
   There must be more than 2 TOLERANCE + 2 rows for that.
   JOINT[k + a (rows + 1)] (or NULL) has the items with k of a answers
   right.  */
typedef struct
{
  uint64_t *between, *complete, *border[3];
  double *joint;
  double *histogram;
  double trivial, impossible, inside;
} ddd_levels_out;

ddd_status ddd_levels (const ddd_bits *bits, size_t tolerance,
                       ddd_levels_out *out, ddd_error *err);

/* ACCURACY[i] = right / answered, NaN for a row without answers.  */
ddd_status ddd_accuracy (const ddd_bits *bits, double *accuracy,
                         ddd_error *err);

/* RIGHT[i + k rows]: on how many of the items of K[j] = k right rows (k of
   ddd_tally) row i is right, k = 0..rows.  */
ddd_status ddd_right_by_k (const ddd_bits *bits, const double *k,
                           double *right, ddd_error *err);

/* SUM[j] = sum of SCORE[i], below 2^52, over the rows that are right on j.  */
ddd_status ddd_score_sums (const ddd_bits *bits, const uint64_t *score,
                           double *sum, ddd_error *err);

/* The rows of BITS are the epochs of one model.  CHANGED[e] counts the items
   with different answers in epochs e and e + 1 (rows - 1 values).  Per item:
   FORGETTING counts 1 -> 0 between consecutive answers, FIRST is the first
   epoch (from 0) that is right, SINCE the first of the right answers that
   last to the end; NaN where there is none.  */
ddd_status ddd_history (const ddd_bits *bits, double *changed,
                        double *forgetting, double *first, double *since,
                        ddd_error *err);

/* ---- pairs of models ---------------------------------------------------- */

/* How long work is done; NULL in its place means all zero.  THREADS 0 takes
   what ddd_threads says.  WATCH is called on the calling thread every now and
   then with the share that is done; if it returns nonzero, the function gives
   up with DDD_ESTOP and its outputs are not to be used.  */
typedef struct
{
  unsigned threads;
  int (*watch) (void *ctx, double done);
  void *ctx;
} ddd_run;

/* Symmetric n x n matrices, or vectors of the pairs (1,2), (1,3), ..., (2,3),
   ... as pdist orders them.  */
typedef enum
{
  DDD_MATRIX,
  DDD_PAIRS,
  DDD_PAIRS_SINGLE /* the vectors hold float */
} ddd_kappa_form;

/* What ddd_kappa computes for one set of items; NULL where not wanted.  The
   counts are column-major: n10[i + j n] is right by model i only; of pairs it
   is right by the first only.  */
typedef struct
{
  double *kappa, *observed, *expected;
  double *se, *low, *high;       /* over items; 95 %, see kappa.c */
  double *kappa_min, *kappa_max; /* given the accuracies */
  double *n11, *n10, *n01, *n00;
  ddd_kappa_form form;
} ddd_kappa_out;

/* Error consistency of all pairs, on the items of MASK (a packed row) and on
   all items.  TRIVIAL and IMPOSSIBLE say that the items outside of MASK are
   known to be so many that every model got right or wrong, so that they need
   not be counted; otherwise both are SIZE_MAX.  */
ddd_status ddd_kappa (const ddd_bits *bits, const uint64_t *mask,
                      size_t trivial, size_t impossible, const ddd_run *run,
                      const ddd_kappa_out *inside, const ddd_kappa_out *all,
                      ddd_error *err);

/* The INDEX-th (from 0) of COUNT shares of all pairs of models, which depend
   on nothing but the data; COUNT 0 is all of them.  */
typedef struct
{
  size_t index, count;
} ddd_share;

/* What the kappas of one set of items amount to, pairs without one left out:
   the sum (in units of 2^-44, SUM[0] 2^20 + SUM[1]) of so many PAIRS and the
   mean, the lowest and highest, how many are in each of BINS intervals of the
   same width from -1 to 1, and for each model the other one (from 1; the first
   of several) that it is most consistent with.  NaN where there is none.  */
typedef struct
{
  size_t bins;
  uint64_t *histogram;
  double *nearest, *nearest_kappa;
  int64_t sum[2];
  uint64_t pairs;
  double mean, low, high;
} ddd_kappa_summary;

/* The same as ddd_kappa, but nothing of n x n is kept; of a SHARE of the
   pairs.  */
ddd_status ddd_kappa_summarize (const ddd_bits *bits, const uint64_t *mask,
                                size_t trivial, size_t impossible,
                                ddd_share share, const ddd_run *run,
                                ddd_kappa_summary *inside,
                                ddd_kappa_summary *all, ddd_error *err);

/* Joint counts of all pairs on the items of MASK and on all; the arguments are
   those of ddd_kappa.  INSIDE and ALL have n (n + 1) / 2 values, four times as
   many where BITS has a valid plane; joint.c says which.  They add over items.
 */
ddd_status ddd_joint_counts (const ddd_bits *bits, const uint64_t *mask,
                             size_t trivial, size_t impossible,
                             const ddd_run *run, uint32_t *inside,
                             uint32_t *all, ddd_error *err);

/* The same as ddd_kappa for one set of ITEMS, from sums of such counts (whole
   numbers) of so many MODELS; MISSING tells the form.  */
ddd_status ddd_kappa_joint (size_t models, const double *count, int missing,
                            double items, const ddd_run *run,
                            const ddd_kappa_out *out, ddd_error *err);

/* Error consistency of all pairs, each on the items that the other models put
   in between: more than TOLERANCE of them right and more than TOLERANCE wrong,
   whatever the missing answers were.  K and ANSWERS are those of ddd_tally.
   The diagonal has no items.  */
ddd_status ddd_leave_pair_out (const ddd_bits *bits, const double *k,
                               const double *answers, size_t tolerance,
                               const ddd_run *run, const ddd_kappa_out *out,
                               ddd_error *err);

/* Error consistency of every row of BITS with one other row: KAPPA has
   bits->rows values.  VALID may be NULL.  */
ddd_status ddd_kappa_to (const ddd_bits *bits, const uint64_t *correct,
                         const uint64_t *valid, double *kappa, ddd_error *err);

/* ---- what independent models would give --------------------------------- */

/* PMF[k], k = 0..n: probability that k of n independent models are right, all
   with probability P, or each with its own P[i].  */
ddd_status ddd_binomial (size_t n, double p, double *pmf, ddd_error *err);
ddd_status ddd_poisson_binomial (size_t n, const double *p, double *pmf,
                                 ddd_error *err);

/* *MEAN = mean over pairs of the kappa that independent models of accuracies
   P would show on the items with tolerance < k < n - tolerance; NaN where no
   pair has one.  */
ddd_status ddd_independent_kappa (size_t n, const double *p, size_t tolerance,
                                  double *mean, ddd_error *err);

/* ---- one distribution of difficulty ------------------------------------- */

/* PMF[k], k = 0..n, of the beta-binomial with mean MU and RHO = 1 / (a + b +
   1): binomial at rho = 0, all at the ends at rho = 1.  */
ddd_status ddd_beta_binomial (size_t n, double mu, double rho, double *pmf,
                              ddd_error *err);

/* Maximum likelihood; a and b are infinite at rho = 0.  Intervals are 95 %
   profile likelihood, LRT and P_VALUE test rho = 0.  rho, a and b are NaN
   where all items are at one end, or n is 1: they then change nothing.  */
typedef struct
{
  double mu, rho, a, b, loglik, lrt, p_value;
  double rho_interval[2], a_interval[2], b_interval[2];
} ddd_beta_fit;

/* HISTOGRAM[k], k = 0..n: items (or their weight, none negative, some
   positive) with k of n right.  RUN may be NULL; it watches only: time grows
   with n.  */
ddd_status ddd_beta_binomial_fit (size_t n, const double *histogram,
                                  ddd_beta_fit *fit, const ddd_run *run,
                                  ddd_error *err);

/* The Rasch model by conditional maximum likelihood.  RIGHT[i]: right answers
   of model i on the items with 0 < k < n.  LOG_ODDS (n) has mean 0; LOG_G[k],
   k = 0..n: logarithms of their elementary symmetric functions.  NaN where
   there is no estimate, as for a model that is right on all these items.  */
ddd_status ddd_rasch_fit (size_t n, const double *histogram,
                          const double *right, double *log_odds, double *log_g,
                          ddd_error *err);

/* GIVEN[i + k n]: probability that model i is right on an item that k = 0..n
   of the n models of these LOG_ODDS are right on.  */
ddd_status ddd_rasch_given (size_t n, const double *log_odds, double *given,
                            ddd_error *err);

/* What the Rasch model of these LOG_ODDS expects of every pair of models on
   HISTOGRAM[k] items (k = 0..n; 0 leaves a level out), given k; n x n.  N11:
   items that both get right, on the diagonal each model's right ones.
   INFORMATION on the log-odds: its rows sum to 0.  VARIANCE of observed minus
   expected n11, LOG_ODDS being estimated on these items; NaN where these do
   not tell the models apart, 0 on the diagonal.  The last two may be NULL.
   Call it on one thread at a time: it uses GSL.  All is NaN where LOG_ODDS is.
   */
ddd_status ddd_rasch_pairs (size_t n, const double *histogram,
                            const double *log_odds, const ddd_run *run,
                            double *n11, double *information, double *variance,
                            ddd_error *err);

/* ---- a slope per model -------------------------------------------------- */

/* Log odds SLOPE[i] t + INTERCEPT[i] of model i on an item of easiness t,
   which is NODE[g] with probability WEIGHT[g] (slopes.c).  The caller
   allocates all, ddd_slopes_nodes (models) nodes.  */
typedef struct
{
  size_t models, nodes;
  int equal; /* all slopes are 1 */
  double *slope, *intercept, *node, *weight;
  double loglik;
  size_t steps;
} ddd_slopes;

size_t ddd_slopes_nodes (size_t models);

/* Maximum likelihood; nothing may be missing.  */
ddd_status ddd_slopes_fit (const ddd_bits *bits, const ddd_run *run,
                           ddd_slopes *fit, ddd_error *err);

/* N x n: items that both of two models get right; what the fit leaves as
   VARIANCE of observed minus expected; the errors SLOPE_SE (n) of a slope over
   the mean slope; and z of pairs i < l in SAMPLES samples of answers that
   follow the fit, from number FIRST on, z[s pairs + l (l - 1) / 2 + i].  Of
   many models these are 400 MB: without Z, SAMPLE has the sum of z^2 of every
   sample, of pairs to USE, and the largest eigenvalue of the matrix of these z
   (ddd_largest_eigenvalues), sample[2 s] and [2 s + 1].
   What is NULL is not computed; VARIANCE wants N11 and SLOPE_SE, and samples
   want VARIANCE.  */
typedef struct
{
  double *n11, *variance, *slope_se;
  float *z;
  const uint8_t *use; /* pairs, 0 or 1 */
  double *sample;
  size_t samples;
  uint64_t seed;
  size_t first;
} ddd_slopes_pair_out;

/* What FIT expects of every pair on the items of FROM <= k <= TO, given how
   many there are of each k.  HISTOGRAM (0..n) has all items of the fit.  */
ddd_status ddd_slopes_pairs (const ddd_slopes *fit, const double *histogram,
                             size_t from, size_t to, const ddd_run *run,
                             const ddd_slopes_pair_out *out, ddd_error *err);

/* The largest of the eigenVALUES of each of SAMPLES symmetric matrices with
   the elements Z[s pairs + l (l - 1) / 2 + i], i < l, and zeros on the
   diagonal, by a residual of at most 1e-6 of it.  */
ddd_status ddd_largest_eigenvalues (size_t n, const float *z, size_t samples,
                                    const ddd_run *run, double *values,
                                    ddd_error *err);

/* Odds ratios of all pairs of models over the rest score (mantel.c), on the
   items of FROM <= k <= TO; nothing may be missing.  K is that of ddd_tally.
   Logarithms: OBSERVED, its standard error SE, and EXPECTED from the Rasch
   model of LOG_ODDS; n x n, NaN where there is none, as on the diagonal.  */
ddd_status ddd_mantel_haenszel (const ddd_bits *bits, const double *k,
                                size_t from, size_t to, const double *log_odds,
                                const ddd_run *run, double *observed,
                                double *se, double *expected, ddd_error *err);

/* 2 x 2 tables of PAIRS of the models FIRST and SECOND, numbered from 0.  */
typedef struct
{
  size_t pairs;
  const double *n11, *n10, *n01, *n00, *first, *second;
} ddd_tables;

/* MEAN[u] of the kappas that are defined of pairs without model u, the items
   that it alone is wrong or right on being gone, WRONG[u] and RIGHT[u] of
   them (means_without.c).  */
ddd_status ddd_means_without (const ddd_tables *t, size_t models,
                              const double *wrong, const double *right,
                              const ddd_run *run, double *mean,
                              ddd_error *err);

/* Cells of a table that an item may be lost from, as bits.  */
enum
{
  DDD_LOST_BOTH = 1,
  DDD_LOST_ONE = 2,
  DDD_LOST_NEITHER = 4
};

/* 2 x 2 tables of all pairs (n x n, read for i < l) and which PAIRS are
   wanted; the UNIT of each model, from 1 (0: none); and from which cells an
   item is LOST without each unit (UNITS x items).  */
typedef struct
{
  const double *n11, *n10, *n01, *n00;
  const uint8_t *pairs;
  const double *unit;
  size_t units;
  const uint8_t *lost;
} ddd_lost;

/* MEAN[u] of the kappas that are defined of pairs without models of the unit u
   + 1, from tables without what is lost (means_lost.c).  */
ddd_status ddd_means_lost (const ddd_bits *bits, const ddd_lost *in,
                           const ddd_run *run, double *mean, ddd_error *err);

/* Votes of FAMILIES on every item (items x families), none more than VOTE:
   those that are RIGHT and WRONG for sure; FAMILY (from 1) of each model.
   More than NEED must be right, and wrong, for an item to be in between.  */
typedef struct
{
  size_t families;
  const double *family, *right, *wrong;
  double vote, need;
} ddd_votes;

/* Every pair of models on the items that are in between for the families of
   neither; and LEFT[f], unless NULL, the mean of the kappas that are defined
   without family f + 1 (leave_families.c).  */
ddd_status ddd_leave_families (const ddd_bits *bits, const ddd_votes *votes,
                               const ddd_run *run, const ddd_kappa_out *out,
                               double *left, ddd_error *err);

/* ---- a matrix times the answers (products.c) --------------------------- */

/* OUT (ROWS x items) = W (ROWS x models) times the answers, 1 where they are
   right; both by columns.  */
ddd_status ddd_times_answers (const ddd_bits *bits, const double *w,
                              size_t rows, const ddd_run *run, double *out,
                              ddd_error *err);

/* What items do to sums over the pairs of each model (influence.c): W and GAPS
   (n x n, by columns; NULL where no answer is missing) are multiplied by right
   answers and by missing ones and added to FIRST, for models that are right,
   wrong or both.  With F (n x RANK) and S, such a product is one of both, and
   F F' times right answers, and S, are added for models that are right.  */
typedef struct
{
  const double *w, *gaps, *first;
  unsigned term, rows;
  const double *f, *s;
  size_t rank;
} ddd_influence_product;

enum
{
  DDD_ROWS_RIGHT = 1,
  DDD_ROWS_WRONG = 2,

  /* Of an item and a term.  */
  DDD_ABOUT = 1,      /* the term is about it */
  DDD_LOST_RIGHT = 2, /* but not without a model that is right on it */
  DDD_LOST_WRONG = 4  /* or wrong on it */
};

/* PRODUCTS of them, each of a term, for SUMS of terms.  SCALE (n x TERMS x
   SUMS) is what sums over pairs without a model are multiplied with, ABOUT is
   TERMS x items.  */
typedef struct
{
  const ddd_influence_product *product;
  size_t products, terms, sums;
  const double *scale;
  const uint8_t *about;
} ddd_influence;

/* OUT (SUMS x items) = sum of squares about their mean of z_i, i = 1 .. n,
   each a sum over terms of SCALE_i (sum_l r_l / 2 - r_i) where they are about
   the item without model i, with r_l what products have for model l.  */
ddd_status ddd_influence_spread (const ddd_bits *bits, const ddd_influence *in,
                                 const ddd_run *run, double *out,
                                 ddd_error *err);

/* OUT[item] = sum of W (i, l), left rows x right rows, over the rows i of LEFT
   and l of RIGHT that are right on the item.  */
ddd_status ddd_forms (const ddd_bits *left, const double *w,
                      const ddd_bits *right, const ddd_run *run, double *out,
                      ddd_error *err);

/* ---- the same difficulty, all else by chance ---------------------------- */

/* SAMPLES times TRADES trades (curveball.c) of CORRECT, rows x ddd_row_words
   (items) without missing answers, in place: totals of rows and items stay.
   Sample s = 0, 1, ... draws from the stream FIRST + s of SEED, so calls may
   be cut anywhere.  JOINT (NULL: not wanted) then has the items on which i < l
   are both right, joint[s pairs + l (l - 1) / 2 + i].  */
ddd_status ddd_curveball (size_t rows, size_t items, uint64_t *correct,
                          size_t trades, uint64_t seed, uint64_t first,
                          size_t samples, const ddd_run *run, uint32_t *joint,
                          ddd_error *err);

/* ---- items ------------------------------------------------------------ */

/* Is it the better rows that are right on an item (rest.c)?  The rest score of
   a row is SCORE[i], one less if it is right on an item that is COUNTED there
   (a packed row; NULL: all are).  Were the rows that are right any k of the
   answering ones, their rest scores would sum to as little as they do with
   probability BELOW[j], and to as much with ABOVE[j]; NaN where k is 0 or all.
   EXACT[j] is 1, or 0 where that would take more than about STEPS additions
   and a normal approximation takes its place.  */
ddd_status ddd_rest_test (const ddd_bits *bits, const uint64_t *score,
                          const uint64_t *counted, double steps,
                          const ddd_run *run, double *below, double *above,
                          double *exact, ddd_error *err);

/* Predicted labels: model i says CODE[i + j n] on item j, from 1 to LABELS, or
   nothing, 0, and is right or wrong as in BITS; TRUTH[v + j valid] is a label
   that is right on item j, or 0.
   LABEL[j] is the wrong label that most models give (0: none), COUNT[j] their
   number.  CHANCE[j] bounds the probability that so many of the models that
   err there agree on a label, if each chose by the shares of labels among its
   own errors (labels.c); NaN where none errs.  VOTE[j] is the share of right
   ones among the labels that most models give.  */
ddd_status ddd_wrong_labels (const ddd_bits *bits, const uint32_t *code,
                             size_t labels, const uint32_t *truth,
                             size_t valid, const ddd_run *run, double *label,
                             double *count, double *vote, double *chance,
                             ddd_error *err);

/* What ddd_nested counts for the first 1, 2, ... models (COUNT values each);
   and with how many of them an item is first not trivial, or impossible, any
   more: infinite where that never is, NULL where not wanted.  */
typedef struct
{
  double *trivial, *impossible;
  double *wrong_from, *right_from;
} ddd_nested_out;

/* Of the items of MASK (a packed row), all answered: how many are trivial, and
   impossible, with this TOLERANCE, to the first rows of ORDER (from 0).  */
ddd_status ddd_nested (const ddd_bits *bits, const uint64_t *mask,
                       const size_t *order, size_t count, size_t tolerance,
                       const ddd_nested_out *out, ddd_error *err);

/* RIGHT[i]: items of MASK that row i is right on.  */
ddd_status ddd_right_on (const ddd_bits *bits, const uint64_t *mask,
                         double *right, ddd_error *err);

/* COUNT[c], c < 2^rows: items on which those rows are right whose bits are set
   in c (patterns.c).  There may be 16 rows.  */
ddd_status ddd_count_patterns (const ddd_bits *bits, double *count,
                               ddd_error *err);

/* The SIZE rows, ascending, of which none is right on the fewest items,
   *MISSED: of all sets, the first of several.  No answer may be missing.  */
ddd_status ddd_best_subset (const ddd_bits *bits, size_t size,
                            const ddd_run *run, size_t *set, double *missed,
                            ddd_error *err);

/* Up to SIZE rows, each the one with which the fewest items are MISSED.  */
ddd_status ddd_greedy_subsets (const ddd_bits *bits, size_t size, size_t *set,
                               double *missed, ddd_error *err);

/* ---- resampling --------------------------------------------------------- */

/* The rows x & y of all pairs of rows X <= Y of BITS, packed into OUT; pair
   (i, l) is row l (l + 1) / 2 + i.  With missing answers there are two rows of
   each model to pair, what is right and what is answered.  */
void ddd_pair_rows (const ddd_bits *bits, uint64_t *out);

/* What a bootstrap over items draws from.  The items come in this order: those
   in between, the others that have bits (either may be none), then those that
   all models got right, then wrong, which have no bits.  */
typedef struct
{
  size_t models;
  int missing;      /* two rows of each model in the pairs */
  ddd_bits part[2]; /* rows of pairs, by ddd_pair_rows */
  size_t right, wrong;
  const uint32_t *unit; /* NULL, or which of UNITS an item is drawn with */
  size_t units;
  const size_t *range; /* numbers of items whose weights are added up: they
                          cover all items, each of one of these four kinds */
  size_t ranges;
} ddd_resampling;

/* One column per replicate.  Pairs (i < l) in the order (0,1), (0,2), (1,2),
   (0,3), ...  */
typedef struct
{
  double *between, *full; /* pairs x count: kappas */
  double *accuracy;       /* models x count */
  double *total;          /* ranges x count */
  uint8_t *weight;        /* items x count; NULL where not wanted */
} ddd_replicates;

/* Replicates FIRST..FIRST+COUNT-1 of SEED.  They depend on nothing else: not
   on the threads, nor on which are computed in one call.  */
ddd_status ddd_bootstrap (const ddd_resampling *x, uint64_t seed, size_t first,
                          size_t count, const ddd_run *run,
                          const ddd_replicates *out, ddd_error *err);

/* Of each row of X (rows x columns, column-major), leaving out NaN: the
   quantiles P[0] and P[1] (between the order statistics around 1 + (N - 1) p,
   linearly), the standard deviation, and how many were left out.  All are NaN
   where fewer than two are left.  */
ddd_status ddd_quantiles (const double *x, size_t rows, size_t columns,
                          const double p[2], double *low, double *high,
                          double *sd, double *dropped, ddd_error *err);

/* Of N values with REPLICATES deviations each, D (replicates x n): standard
   errors SE of all differences (n x n, root mean squares), and in every
   replicate the largest absolute difference in such errors, MOST.  */
ddd_status ddd_differences (const float *d, size_t n, size_t replicates,
                            const ddd_run *run, float *se, float *most,
                            ddd_error *err);

/* By how many standard errors the largest of the others is above each of the
   COUNT values WHICH, at least 0, in every replicate: ABOVE (replicates x
   count).  */
ddd_status ddd_rivals (const float *d, size_t n, size_t replicates,
                       const float *se, const size_t *which, size_t count,
                       const ddd_run *run, float *above, ddd_error *err);

/* ---- what is running ---------------------------------------------------- */

/* The kernels in use (cpu.c has the list).  The environment variable DDD_CPU
   lowers the choice; a value that names no tier is DDD_EINVAL.  */
ddd_status ddd_cpu_tier (const char **name, ddd_error *err);

/* Versions of the libraries in use.  */
const char *ddd_gsl_version (void);
const char *ddd_png_version (void);

/* Threads that are worth starting: processors this process may use, by its
   affinity and the quota of its control group.  */
unsigned ddd_threads (void);

/* ---- files --------------------------------------------------------------

   The exception to borrowing: how much a file holds is known only when it has
   been read, so a reader owns what it found until it is closed.  Each has a
   ..._open, which holds nothing if it fails, and a ..._close, which may be
   called after that, and twice.  Every text names the file; a line counts
   from 1.  */

typedef enum
{
  DDD_ALLOCATED = 0,
  DDD_MAPPED,
  DDD_BORROWED /* part of another file */
} ddd_memory;

/* The bytes of a regular file, gzipped or not.  */
typedef struct
{
  const char *name; /* borrowed; only its end where it is very long */
  char *bytes;      /* may be written to; the file does not change */
  size_t size;
  ddd_memory memory;
} ddd_file;

/* DDD_EFILE if another process has cut FILE, or what it is part of, short
   since it was opened: what is missing then reads as zeros.  */
ddd_status ddd_file_check (const ddd_file *file, ddd_error *err);

/* TEXT has no 0 at its end.  */
typedef struct
{
  const char *text;
  uint32_t bytes;
  uint32_t hash;
} ddd_string;

int ddd_is_utf8 (const char *text, size_t bytes);

/* Distinct strings in the order in which they first appeared.  */
typedef struct
{
  ddd_string *value;
  size_t count;
  size_t room;
  uint32_t *slot;
  uint32_t last; /* asked for */
  int trust;     /* that the same or the next one comes now */
  char *chunk;   /* holds the texts */
  size_t chunk_used;
  size_t chunk_size;
} ddd_dictionary;

/* A text table whose first record names the columns.  */
typedef struct
{
  ddd_file file;
  char delimiter;
  size_t columns;
  ddd_string *name; /* of each column */

  /* What ddd_csv_columns reads: the string in row r of the i-th column asked
     for is dictionary[d[i]].value[codes[i * stride + r]].  */
  size_t rows;
  size_t stride;
  uint32_t *codes;
  size_t dictionaries;
  ddd_dictionary *dictionary;

  const char *body; /* where the rows begin, and in which line */
  size_t line;
} ddd_csv;

/* Open FILE and read its header.  DELIMITER 0: the one of , ; | and tab that
   the header has most of.  */
ddd_status ddd_csv_open (ddd_csv *csv, const char *file, char delimiter,
                         ddd_error *err);

/* Read COUNT columns, WANTED[i] = 0, 1, ..., once per open file.  Strings of
   column WANTED[i] go to dictionary D[i] < COUNT, without blanks around them:
   columns that share one can be compared by code.  Lines without a character
   are skipped.  */
ddd_status ddd_csv_columns (ddd_csv *csv, const size_t *wanted,
                            const size_t *d, size_t count, ddd_error *err);

/* Close the file, and open FILE, which must have the same header, instead;
   dictionaries stay, and ddd_csv_columns goes on with them.  If that fails,
   nothing changes.  */
ddd_status ddd_csv_next (ddd_csv *csv, const char *file, ddd_error *err);

/* *LINE = the one in which row ROW = 0, 1, ... begins.  Once per open file,
   and instead of reading columns: either undoes quotes in place.  */
ddd_status ddd_csv_line (const ddd_csv *csv, size_t row, size_t *line,
                         ddd_error *err);

void ddd_csv_close (ddd_csv *csv);

/* What a JSON value is; several of them are a set of bits.  NaN, which Python
   writes, is null.  */
typedef enum
{
  DDD_JSON_NULL = 1,
  DDD_JSON_FALSE = 2,
  DDD_JSON_TRUE = 4,
  DDD_JSON_NUMBER = 8,
  DDD_JSON_STRING = 16,
  DDD_JSON_LIST = 32,
  DDD_JSON_OBJECT = 64
} ddd_json_kind;

/* Where values are: STEPS names of fields, from the whole file on.  A step
   whose text is NULL stands for every element of a list and every field of an
   object.  KEY: what is meant is not the value, but the name of the field, or
   the number of the element from 1 on, by which the last such step went.  */
typedef struct
{
  const ddd_string *step;
  size_t steps;
  int key;
} ddd_json_path;

/* What is found in one place: the field NAME of node PARENT, or its elements
   (EVERY).  Node 0 is the whole file.  */
typedef struct
{
  uint32_t parent;
  int every;
  ddd_string name;
  unsigned kinds; /* of the values */
  size_t count;   /* how many there were */
} ddd_json_node;

/* A file of JSON, or of JSON Lines: values below each other, which are one
   list.  Limit: 100 lists and objects in each other.  */
typedef struct
{
  ddd_file file;
  int lines; /* JSON Lines */

  size_t nodes; /* what ddd_json_look found */
  ddd_json_node *node;
  ddd_dictionary name;

  /* What ddd_json_columns reads: see ddd_json_code.  */
  size_t rows, columns;
  size_t per; /* rows in a chunk */
  size_t chunks;
  uint32_t **chunk;
  size_t dictionaries;
  ddd_dictionary *dictionary;
} ddd_json;

ddd_status ddd_json_open (ddd_json *json, const char *file, ddd_error *err);

/* Close the file, and open FILE instead; LINES and dictionaries stay, and
   ddd_json_columns goes on with them.  */
ddd_status ddd_json_next (ddd_json *json, const char *file, ddd_error *err);

/* What there is, as deep as LEVELS, in the first LIMIT members of every list
   and object, and which fields the other objects of a list have; sets LINES.
   Once per open file, which is checked from start to end.  */
ddd_status ddd_json_look (ddd_json *json, size_t limit, size_t levels,
                          ddd_error *err);

/* Read COUNT columns: every value at the path ROW is a row.  A column that
   leaves the path ROW earlier has one value for all rows below that place;
   what is not there or null is an empty string.  Strings of the i-th column go
   to dictionary D[i] < COUNT: columns that share one can be compared by code.
   A list is its elements with U+001F between them, without empty ones.
   Numbers have one form, whole ones all digits that they have in the file.

   LINES is as ddd_json_look left it.  Once per open file.  An error: an object
   where a column is, a field of a path twice in an object.  Other fields are
   only checked.  */
ddd_status ddd_json_columns (ddd_json *json, const ddd_json_path *row,
                             const ddd_json_path *column, const size_t *d,
                             size_t count, ddd_error *err);

/* The string in row R of column I is dictionary[d[i]].value[code].  */
static inline uint32_t
ddd_json_code (const ddd_json *json, size_t r, size_t i)
{
  return json->chunk[r / json->per][i * json->per + r % json->per];
}

/* *LINE = the one in which row R = 0, 1, ... begins.  */
ddd_status ddd_json_line (const ddd_json *json, const ddd_json_path *row,
                          size_t r, size_t *line, ddd_error *err);

void ddd_json_close (ddd_json *json);

/* An array as NumPy's save writes it.  */
typedef struct
{
  ddd_file file;
  char kind;    /* b(ool), i(nt), u(nsigned), f(loat), U(nicode), S(tring) */
  size_t width; /* bytes per value */
  int big_endian;
  int fortran; /* the first index runs fastest, as in Octave */
  size_t dims; /* 1 to 3 */
  size_t size[3];
  const char *data;
} ddd_npy;

/* Open FILE and check that it holds as much as its header says.  */
ddd_status ddd_npy_open (ddd_npy *npy, const char *file, ddd_error *err);

/* The values in Octave's order: into uint8_t if the kind is b, or u of width
   1; else, but for strings, into double.  A whole number that no double can
   hold is DDD_EFORMAT.  */
ddd_status ddd_npy_values (const ddd_npy *npy, void *out, ddd_error *err);

/* Pack an array of models x items x epochs, straight from the file.  VALID may
   be NULL unless the kind is f.  Any value but 0, 1 and NaN, and strings, are
   DDD_EINVAL.  */
ddd_status ddd_npy_pack (const ddd_npy *npy, uint64_t *correct,
                         uint64_t *valid, size_t *missing, ddd_error *err);

/* String T, in Octave's order, as UTF-8 into TEXT, which has room for WIDTH
   bytes; returns their number.  */
size_t ddd_npy_string (const ddd_npy *npy, size_t t, char *text);

void ddd_npy_close (ddd_npy *npy);

/* A file in a zip archive.  */
typedef struct
{
  ddd_string name; /* points into the archive */
  const char *data;
  size_t packed;
  size_t size;
  uint32_t crc;
  int deflated;
  const char *odd; /* why it cannot be unpacked, or NULL */
} ddd_member;

/* The arrays that NumPy's savez and savez_compressed write: the members of a
   zip archive whose names end in .npy, which is cut off.  */
typedef struct
{
  ddd_file file;
  size_t count;
  ddd_member *member;
  char label[DDD_ERROR_TEXT]; /* FILE: MEMBER, for messages */
} ddd_npz;

ddd_status ddd_npz_open (ddd_npz *npz, const char *file, ddd_error *err);

/* Open array I.  NPY may point into NPZ, so close it first.  */
ddd_status ddd_npz_array (ddd_npz *npz, size_t i, ddd_npy *npy,
                          ddd_error *err);

void ddd_npz_close (ddd_npz *npz);

/* HDF5, as h5py or MATLAB 7.3 writes it; what Octave saves is told apart.  */
typedef enum
{
  DDD_HDF5_OTHER = 0, /* nothing that can be read */
  DDD_HDF5_NUMBERS,   /* double, from any integer, float or bool */
  DDD_HDF5_WORDS,     /* uint64_t */
  DDD_HDF5_STRINGS,
  DDD_HDF5_CELL, /* a cell array of MATLAB: read as strings */
  DDD_HDF5_U8,   /* uint8_t, uint16_t and uint32_t, for writing only: */
  DDD_HDF5_U16,  /* read as numbers */
  DDD_HDF5_U32
} ddd_hdf5_kind;

typedef struct
{
  char *name;
  ddd_hdf5_kind kind;
  char matlab[16]; /* MATLAB's name of its class, or "" */
  size_t dims;     /* 0 to 3 */
  size_t size[3];  /* the last index runs fastest */
  size_t count;    /* of values */
} ddd_hdf5_array;

typedef struct
{
  const char *name; /* borrowed */
  int64_t id;
  int octave; /* whether Octave wrote it */
  size_t count;
  ddd_hdf5_array *array; /* in the root group */

  ddd_string *string; /* what ddd_hdf5_strings read last */
  char *text;
  size_t used, room; /* bytes of the text */

  void *values; /* what ddd_hdf5_read read */
} ddd_hdf5;

/* Open FILE and see what it holds.  */
ddd_status ddd_hdf5_open (ddd_hdf5 *h5, const char *file, ddd_error *err);

/* The COUNT values of array I, of numbers or words, in the order of the
   file.  */
ddd_status ddd_hdf5_values (const ddd_hdf5 *h5, size_t i, void *out,
                            ddd_error *err);

/* The strings of array I into H5.STRING.  */
ddd_status ddd_hdf5_strings (ddd_hdf5 *h5, size_t i, ddd_error *err);

void ddd_hdf5_close (ddd_hdf5 *h5);

/* What FILE holds, and, with the NAME of an array that is there, its numbers
   or words as H5.VALUES, or its strings, unless its kind is DDD_HDF5_OTHER.
   APART: read it in a process of its own, so that of a file on which libhdf5
   crashes, as on some that are damaged, comes an error.  H5 is only to be
   closed.  */
ddd_status ddd_hdf5_read (ddd_hdf5 *h5, const char *file, const char *name,
                          int apart, const ddd_run *run, ddd_error *err);

/* Write COUNT arrays: numbers and words from DATA[i], strings from the char *
   there.  The file begins with USER bytes for the caller: 0, 512, 1024, ...
   An existing file is replaced; what an error leaves is to be removed.  */
ddd_status ddd_hdf5_write (const char *file, size_t user,
                           const ddd_hdf5_array *array,
                           const void *const *data, size_t count,
                           ddd_error *err);

/* ---- pictures ----------------------------------------------------------- */

typedef enum
{
  DDD_BILEVEL, /* one byte per pixel, 0 is black and 1 is white         */
  DDD_GRAY,    /* one byte per pixel, 0 is black                        */
  DDD_INDEXED, /* one byte per pixel, which counts colors from 0        */
  DDD_RGB      /* three planes of one byte per pixel: red, green, blue  */
} ddd_pixels;

/* What is written into a picture besides its pixels.  KEYWORD has 1 to 79
   printable ASCII characters, no blank at either end nor two in a row; TEXT
   is UTF-8 with newlines.  */
typedef struct
{
  const char *keyword;
  const char *text;
} ddd_note;

/* PIXELS is rows x columns (x 3), column-major as the user gave it; COLORS
   are red, green and blue of color 0, then of color 1 and so on, at most 256
   (only for DDD_INDEXED).  Each pixel becomes TALL x WIDE pixels of the file;
   0 counts as 1.  */
typedef struct
{
  ddd_pixels type;
  size_t rows;
  size_t columns;
  const uint8_t *pixels;
  const uint8_t *colors;
  size_t n_colors;
  size_t tall;
  size_t wide;
  const ddd_note *notes;
  size_t n_notes;
} ddd_picture;

/* Write a PNG.  FILE is replaced by a complete picture or stays as it was, and
   nothing else is left behind.  The picture grows in PART, a name in the same
   folder that no file has.  Two colors take one bit per pixel.  */
ddd_status ddd_png_write (const ddd_picture *x, const char *file,
                          const char *part, ddd_error *err);

#endif /* DDD_H */
