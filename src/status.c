/* status.c - the error model, and the one allocator.
   SPDX-License-Identifier: GPL-3.0-or-later

   A code for programs, a sentence for people.  Texts name arguments as the
   user knows them.  */

#define _DEFAULT_SOURCE          /* MADV_HUGEPAGE */
#define __USE_MINGW_ANSI_STDIO 1 /* %zu, which Windows does not know */

#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>

#include "internal.h"

#ifndef DDD_PORTABLE
#  include <sys/mman.h>
#endif

/* What is asked for ends where it ends, though whole lines are allocated.  */
#if defined __has_feature
#  if __has_feature(address_sanitizer)
#    define __SANITIZE_ADDRESS__ 1
#  endif
#endif
#ifdef __SANITIZE_ADDRESS__
#  include <sanitizer/asan_interface.h>
#else
#  define ASAN_POISON_MEMORY_REGION(p, bytes) ((void) (p))
#endif

const char *
ddd_status_id (ddd_status code)
{
  switch (code)
    {
    case DDD_OK:
      return "ok";
    case DDD_ENOMEM:
      return "noMemory";
    case DDD_EINVAL:
      return "invalidInput";
    case DDD_ESIZE:
      return "invalidSize";
    case DDD_EFILE:
      return "file";
    case DDD_EFORMAT:
      return "invalidFile";
    case DDD_ESTOP:
      return "interrupted";
    }
  return "unknown";
}

ddd_status
ddd_fail (ddd_error *err, ddd_status code, const char *fmt, ...)
{
  if (err)
    {
      va_list args;

      err->code = code;
      va_start (args, fmt);
      vsnprintf (err->text, sizeof err->text, fmt, args);
      va_end (args);
    }
  return code;
}

/* Some memory is allocated by workers: samples.  */
static atomic_uint fail_countdown;

enum
{
  LARGE = 1 << 24 /* bytes that are worth asking the system */
};

void
ddd_alloc_fail (unsigned nth)
{
  atomic_store (&fail_countdown, nth);
}

/* Whether this allocation is the one.  */
static int
must_fail (void)
{
  unsigned left = atomic_load (&fail_countdown);

  while (left > 0
         && ! atomic_compare_exchange_weak (&fail_countdown, &left, left - 1))
    ;
  return left == 1;
}

/* Few large pages instead of many, where the system has some: making them is
   a good part of what it takes to read a file.  */
static void
large_pages (char *p, size_t bytes)
{
#ifdef MADV_HUGEPAGE
  const size_t page = 4096;

  madvise (p + page - (uintptr_t) p % page, bytes - page, MADV_HUGEPAGE);
#else
  (void) p;
  (void) bytes;
#endif
}

void *
ddd_alloc (size_t count, size_t size)
{
  if (must_fail () || (size && count > (SIZE_MAX - DDD_ALIGN) / size))
    return NULL;

  /* aligned_alloc wants whole multiples, and 0 bytes may give NULL.  */
  size_t bytes = (count * size / DDD_ALIGN + 1) * DDD_ALIGN;
  if (bytes > LARGE && (double) bytes > ddd_memory_there ())
    return NULL;
#ifdef DDD_PORTABLE
  char *p = malloc (bytes); /* what Windows aligns, free does not take */
#else
  char *p = aligned_alloc (DDD_ALIGN, bytes);
#endif
  if (p && bytes > LARGE)
    large_pages (p, bytes);
  if (p)
    ASAN_POISON_MEMORY_REGION (p + count * size, bytes - count * size);
  return p;
}
