/* guard.h - memory behind which nothing may be touched.
   SPDX-License-Identifier: GPL-3.0-or-later

   A page that is protected stops what reads or writes beyond the end, in every
   build, and whatever instructions do it.  Nothing is given back: a test ends
   soon.  */

#ifndef DDD_TEST_GUARD_H
#define DDD_TEST_GUARD_H

#include "check.h"

#ifndef DDD_PORTABLE
#  include <sys/mman.h>
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
  char *p = aligned_alloc (PAGE, room + PAGE);

  CHECK (p != NULL);
#ifndef DDD_PORTABLE
  CHECK (mprotect (p + room, PAGE, PROT_NONE) == 0);
#endif
  return p + room;
}

#endif /* DDD_TEST_GUARD_H */
