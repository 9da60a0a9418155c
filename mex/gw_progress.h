/* gw_progress.h - long work in a gateway: Ctrl-C, and a line of progress.
   SPDX-License-Identifier: GPL-3.0-or-later

   While a MEX file runs, Octave notes in octave_signal_caught that a signal
   came, and waits for it to return.  Which one it was, its hook finds out, as
   between any two statements: the end of a child, of system () for example, is
   no Ctrl-C.  The line appears after a second, on a terminal only, is written
   over itself and wiped in the end.  */

#ifndef GW_PROGRESS_H
#define GW_PROGRESS_H

#include <signal.h>
#include <time.h>
#include <unistd.h>

#include "gateway.h"

/* Weak: an Octave without it just cannot be interrupted here, nor one on
   Windows and wherever the linker wants to know weak symbols (GW_NO_WEAK, from
   the Makefile).  */
#if defined _WIN32 || defined GW_NO_WEAK
static int
gw_interrupted (void)
{
  return 0;
}
#else
extern volatile sig_atomic_t octave_signal_caught __attribute__ ((weak));
extern sig_atomic_t octave_interrupt_state __attribute__ ((weak));
extern void (*octave_signal_hook) (void) __attribute__ ((weak));

static int
gw_interrupted (void)
{
  if (! &octave_signal_caught || ! octave_signal_caught)
    return 0;
  if (! &octave_interrupt_state || ! &octave_signal_hook
      || ! octave_signal_hook)
    return 1;
  octave_signal_caught = 0;
  octave_signal_hook ();
  if (octave_interrupt_state <= 0)
    return 0;
  octave_signal_caught = 1; /* so that Octave looks at its state */
  return 1;
}
#endif

typedef struct
{
  const char *caller;
  int quiet; /* no line, only Ctrl-C */
  time_t began, shown;
} gw_progress;

static int
gw_watch (void *ctx, double done)
{
  gw_progress *p = ctx;
  time_t now = time (NULL);

  if (! p->began)
    p->began = p->shown = now;
  if (! p->quiet && now > p->shown && now > p->began + 1
      && isatty (STDOUT_FILENO))
    {
      mexPrintf ("\r%s: %3.0f %% ", p->caller, 100 * done);
      p->shown = now;
    }
  return gw_interrupted ();
}

static inline void
gw_progress_end (const gw_progress *p)
{
  if (p->shown != p->began)
    mexPrintf ("\r%*s\r", (int) (strlen (p->caller) + strlen (": 100 % ")),
               "");
}

#endif /* GW_PROGRESS_H */
