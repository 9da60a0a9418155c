/* memory.c - the memory that is there.
   SPDX-License-Identifier: GPL-3.0-or-later

   Linux gives out more than it has and ends whoever uses it.  So what is large
   is asked for here first: a file of a megabyte may unpack to a gigabyte.
   What one answers is as large as the smallest of what DDD_MEMORY says, in
   bytes, what the kernel calls available, and what the control group at the
   root has left.  Functions that know their need beforehand ask
   __ddd_memory__, which knows the group of the process, too.  */

#include <stdio.h>
#include <stdlib.h>

#include "internal.h"

/* The first number in FILE as FORMAT finds it in one of its lines, times UNIT;
   infinite where there is none.  */
static double
number_in (const char *file, const char *format, double unit)
{
  char line[256];
  double x = INFINITY;
  FILE *f = fopen (file, "r");

  while (f && fgets (line, sizeof line, f) && sscanf (line, format, &x) != 1)
    x = INFINITY;
  if (f)
    fclose (f);
  return x * unit;
}

double
ddd_memory_there (void)
{
  const char *told = getenv ("DDD_MEMORY");
  char *end;
  double bytes = told ? strtod (told, &end) : 0;

  if (told && end != told && ! isnan (bytes))
    return bytes;
  bytes = number_in ("/proc/meminfo", "MemAvailable: %lf", 1024);
  double limit = number_in ("/sys/fs/cgroup/memory.max", "%lf", 1),
         used = number_in ("/sys/fs/cgroup/memory.current", "%lf", 1),
         cache
         = number_in ("/sys/fs/cgroup/memory.stat", "inactive_file %lf", 1);
  if (! isfinite (limit) || ! isfinite (used))
    return bytes;
  return fmin (bytes, limit - used + (isfinite (cache) ? cache : 0));
}
