/* guard.h - memory behind which nothing may be touched.
   SPDX-License-Identifier: GPL-3.0-or-later

   A page that is protected stops what reads or writes beyond the end, in every
   build, and whatever instructions do it.  Nothing is given back: a test ends
   soon.  It is no part of the heap, which LeakSanitizer reads.  */

#ifndef DDD_TEST_GUARD_H
#define DDD_TEST_GUARD_H

#include "check.h"

#ifndef DDD_PORTABLE
#  include <fcntl.h>
#  include <sys/mman.h>
#  include <unistd.h>
#endif

/* The end of BYTES bytes.  */
static inline char *
guard_end (size_t bytes)
{
  enum
  {
    PAGE = 1 << 16 /* the largest there are */
  };
  size_t room = (bytes + PAGE - 1) / PAGE * PAGE;
#ifdef DDD_PORTABLE
  char *p = aligned_alloc (PAGE, room);

  CHECK (p != NULL);
#else
  int zero = open ("/dev/zero", O_RDWR);
  char *p
    = mmap (NULL, room + PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE, zero, 0);

  CHECK (p != MAP_FAILED && mprotect (p + room, PAGE, PROT_NONE) == 0);
  close (zero);
#endif
  return p + room;
}

#endif /* DDD_TEST_GUARD_H */
