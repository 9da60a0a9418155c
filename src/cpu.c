/* cpu.c - which kernels run.
   SPDX-License-Identifier: GPL-3.0-or-later

   All dispatch is on this page.  A new tier is a line in the table, and the
   tests then run it too.  */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kernels.h"

static int
always (void)
{
  return 1;
}

#if defined __x86_64__

/* These also ask whether the system saves the wide registers.  */
static int
has_popcnt (void)
{
  return __builtin_cpu_supports ("popcnt") != 0;
}

/* GCC does not align the stack of Windows to vectors of 32 bytes (its bug
   54412), and memory of the portable branch is not aligned either.  */
static int
has_avx2 (void)
{
#  ifdef DDD_PORTABLE
  return 0;
#  else
  return __builtin_cpu_supports ("avx2") && __builtin_cpu_supports ("bmi")
         && __builtin_cpu_supports ("bmi2");
#  endif
}

static int
has_avx512bw (void)
{
  return __builtin_cpu_supports ("avx512f")
         && __builtin_cpu_supports ("avx512vl")
         && __builtin_cpu_supports ("avx512bw")
         && __builtin_cpu_supports ("avx512dq");
}

static int
has_avx512 (void)
{
  return __builtin_cpu_supports ("avx512vpopcntdq") != 0;
}

#endif

/* Slowest first; a processor that has one has those before it.  */
static const struct
{
  const ddd_kernels *kernels;
  int (*has) (void);
} tier[] = {
  { &ddd_kernels_generic, always },
#if defined __x86_64__
  { &ddd_kernels_popcnt, has_popcnt },     { &ddd_kernels_avx2, has_avx2 },
  { &ddd_kernels_avx512bw, has_avx512bw }, { &ddd_kernels_avx512, has_avx512 },
#elif defined __aarch64__
  { &ddd_kernels_neon, always },
#endif
};

enum
{
  TIERS = sizeof tier / sizeof *tier
};

/* What DDD_CPU may be, for people.  */
static ddd_status
refuse (const char *want, ddd_error *err)
{
  char names[80] = "";

  for (size_t t = 0; t < TIERS; t++)
    {
      const char *name = tier[t].kernels->name;
      const char *mark = t == 0 ? "" : t + 1 < TIERS ? ", " : " or ";
      size_t used = strlen (names);

      snprintf (names + used, sizeof names - used, "%s%s", mark, name);
    }
  return ddd_fail (err, DDD_EINVAL, "DDD_CPU must be %s; it is %s", names,
                   want);
}

ddd_status
ddd_cpu_kernels (const ddd_kernels **k, ddd_error *err)
{
  const char *want = getenv ("DDD_CPU");
  size_t limit = TIERS - 1, best = 0;

  if (want && *want)
    {
      limit = 0;
      while (limit < TIERS && strcmp (want, tier[limit].kernels->name) != 0)
        limit++;
      if (limit == TIERS)
        return refuse (want, err);
    }

  while (best < limit && tier[best + 1].has ())
    best++;
  *k = tier[best].kernels;
  return DDD_OK;
}

ddd_status
ddd_cpu_tier (const char **name, ddd_error *err)
{
  const ddd_kernels *k;
  ddd_status status = ddd_cpu_kernels (&k, err);

  if (status == DDD_OK)
    *name = k->name;
  return status;
}
