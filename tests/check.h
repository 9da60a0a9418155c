/* check.h - all the C test harness this project needs.
   SPDX-License-Identifier: GPL-3.0-or-later

   Every program runs once per tier: DDD_CPU names it, and the run fails if
   another one is in use.  A tier that this processor lacks is skipped aloud.
 */

#ifndef DDD_CHECK_H
#define DDD_CHECK_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "internal.h"

static int check_failed;
static int check_count;

#define CHECK(cond) check_one (cond, __FILE__, __LINE__, __func__, #cond)

static inline void
check_one (int ok, const char *file, int line, const char *test,
           const char *text)
{
  check_count++;
  if (! ok)
    {
      check_failed++;
      fprintf (stderr, "%s:%d: %s: failed: %s\n", file, line, test, text);
      if (getenv ("CHECK_FIRST")) /* one is enough for make mutants */
        exit (1);
    }
}

static inline int
check_report (const char *program, const char *tier)
{
  const char *base = strrchr (program, '/');

  printf ("%-16s %-8s %d passed, %d failed, 0 skipped\n",
          base ? base + 1 : program, tier, check_count - check_failed,
          check_failed);
  return check_failed != 0;
}

/* What watches a run that is to be stopped at once.  */
static inline int
check_stop (void *ctx, double done)
{
  (void) ctx;
  (void) done;
  return 1;
}

/* What watches whether progress goes from 0 to 1 and never back.  */
typedef struct
{
  double last;
  unsigned calls, back;
} check_way;

static inline int
check_forward (void *ctx, double done)
{
  check_way *way = ctx;

  way->calls++;
  way->back += ! (done >= way->last && done <= 1);
  way->last = done;
  return 0;
}

/* Run TESTS on the tier that DDD_CPU names.  */
static inline int
check_main (const char *program, void (*tests) (void))
{
  const char *want = getenv ("DDD_CPU");
  const char *tier = "none";

  if (ddd_cpu_tier (&tier, NULL) != DDD_OK)
    {
      fprintf (stderr, "DDD_CPU names no tier: %s\n", want);
      return 1;
    }
  if (want && strcmp (want, tier) != 0)
    {
      printf ("%s: %s SKIPPED, this processor lacks it: "
              "0 passed, 0 failed, 1 skipped\n",
              program, want);
      return 0;
    }
  tests ();
  return check_report (program, tier);
}

/* ---- data --------------------------------------------------------------- */

static inline uint64_t
check_random (void)
{
  static uint64_t state = 1;

  state = state * 6364136223846793005u + 1442695040888963407u;
  return state >> 33;
}

static inline uint64_t
check_word (void)
{
  return check_random () << 33 ^ check_random () << 11 ^ check_random ();
}

/* Octave's uint64 arrays start at these distances from a cache line.  */
static const size_t check_offset[] = { 0, 16, 32, 48 };

#endif /* DDD_CHECK_H */
