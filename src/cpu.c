/* cpu.c - which kernels run.
   SPDX-License-Identifier: GPL-3.0-or-later

   All dispatch is on this page.  A new tier is one line in ddd_cpu_usable, and
   the tests then run it too.  */

#include <stdlib.h>
#include <string.h>

#include "internal.h"

static const char *const tier_name[DDD_TIERS]
  = { "generic", "avx2", "avx512" };

size_t
ddd_cpu_usable (const ddd_kernels *list[DDD_TIERS])
{
  size_t count = 0;

  list[count++] = &ddd_kernels_generic;
#if defined __x86_64__
  /* These also ask whether the system saves the wide registers.  */
  if (__builtin_cpu_supports ("avx2") && __builtin_cpu_supports ("bmi2"))
    list[count++] = &ddd_kernels_avx2;
  if (count == 2 && __builtin_cpu_supports ("avx512f")
      && __builtin_cpu_supports ("avx512vl")
      && __builtin_cpu_supports ("avx512bw")
      && __builtin_cpu_supports ("avx512dq")
      && __builtin_cpu_supports ("avx512vpopcntdq"))
    list[count++] = &ddd_kernels_avx512;
#endif
  return count;
}

ddd_status
ddd_cpu_kernels (const ddd_kernels **k, ddd_error *err)
{
  const ddd_kernels *list[DDD_TIERS];
  size_t usable = ddd_cpu_usable (list);
  const char *want = getenv ("DDD_CPU");
  size_t limit = DDD_TIERS - 1;

  if (want && *want)
    {
      limit = 0;
      while (limit < DDD_TIERS && strcmp (want, tier_name[limit]) != 0)
        limit++;
      if (limit == DDD_TIERS)
        return ddd_fail (err, DDD_EINVAL,
                         "DDD_CPU must be generic, avx2 or avx512; it is %s",
                         want);
    }

  *k = list[limit < usable ? limit : usable - 1];
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
