/* shrunk.c - a mapped file that becomes shorter while it is read.
   SPDX-License-Identifier: GPL-3.0-or-later

   Who touches what is no longer there gets SIGBUS, which ends Octave.  While a
   file is mapped, a handler puts zeros in place of the lost pages and
   remembers it; the reader asks in the end.  Handlers before it get what is
   not theirs.  Portable branch: nothing is mapped.  */

#define _GNU_SOURCE /* MAP_ANONYMOUS */

#include "readers.h"

#ifndef DDD_PORTABLE

#  include <signal.h>
#  include <stdatomic.h>
#  include <sys/mman.h>
#  include <unistd.h>

enum
{
  MAPS = 8 /* at once; Octave has one or two */
};

static struct
{
  _Atomic (char *) at;
  size_t size;
  atomic_int lost;
} map[MAPS];

static unsigned maps;
static struct sigaction before;

/* The map in which AT is, NULL for a free place, or MAPS.  */
static size_t
find (const char *at)
{
  for (size_t i = 0; i < MAPS; i++)
    {
      const char *start = atomic_load (&map[i].at);

      if (at ? start && at >= start && at < start + map[i].size : ! start)
        return i;
    }
  return MAPS;
}

static void
on_bus (int signal, siginfo_t *info, void *context)
{
  char *at = info->si_addr;
  size_t i = at ? find (at) : MAPS;

  (void) context;
  if (i < MAPS)
    {
      char *start = atomic_load (&map[i].at);
      size_t page = (size_t) sysconf (_SC_PAGESIZE);
      size_t kept = (size_t) (at - start) / page * page;

      atomic_store (&map[i].lost, 1);
      if (mmap (start + kept, map[i].size - kept, PROT_READ | PROT_WRITE,
                MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0)
          != MAP_FAILED)
        return;
    }
  /* Not ours: the same access is made again.  */
  sigaction (signal, &before, NULL);
}

int
ddd_shrunk_watch (char *at, size_t size)
{
  struct sigaction ours = { .sa_sigaction = on_bus, .sa_flags = SA_SIGINFO };
  size_t i = find (NULL);

  if (i == MAPS)
    return 0;
  map[i].size = size;
  atomic_store (&map[i].lost, 0);
  atomic_store (&map[i].at, at);
  if (maps++ == 0)
    sigaction (SIGBUS, &ours, &before);
  return 1;
}

void
ddd_shrunk_end (const char *at)
{
  size_t i = find (at);

  if (i == MAPS)
    return;
  atomic_store (&map[i].at, NULL);
  if (--maps == 0)
    sigaction (SIGBUS, &before, NULL);
}

ddd_status
ddd_file_check (const ddd_file *file, ddd_error *err)
{
  size_t i = find (file->bytes);

  if (file->bytes && i < MAPS && atomic_load (&map[i].lost))
    return ddd_fail (err, DDD_EFILE, "'%s' became shorter while it was read",
                     file->name);
  return DDD_OK;
}

#else

ddd_status
ddd_file_check (const ddd_file *file, ddd_error *err)
{
  (void) file;
  (void) err;
  return DDD_OK;
}

#endif
