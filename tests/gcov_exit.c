/* gcov_exit.c - make coverage: what a child has run, kept at its _exit.
   SPDX-License-Identifier: GPL-3.0-or-later

   The linker puts this in place of _exit, at which gcov writes nothing.  Weak:
   mkoctfile links LDFLAGS twice.  */

void __gcov_dump (void);
_Noreturn void __real__exit (int status);
_Noreturn void __wrap__exit (int status) __attribute__ ((weak));

void
__wrap__exit (int status)
{
  __gcov_dump ();
  __real__exit (status);
}
