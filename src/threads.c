/* threads.c - the same function over many jobs.
   SPDX-License-Identifier: GPL-3.0-or-later

   Threads live for one call: creating and joining two costs some 20 us, and
   Octave may fork at any time, which only a process without other threads
   survives.  Jobs are handed out by a counter, so a slow processor does fewer.
   Workers block all signals: Octave's own threads handle them.  The portable
   branch leaves signals alone and counts all processors.  */

#define _GNU_SOURCE /* sched_getaffinity */

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>

#include "internal.h"

#ifdef _WIN32
#  include <windows.h>
#elif defined DDD_PORTABLE
#  include <unistd.h>
#else
#  include <sched.h>
#  include <signal.h>
#endif

enum
{
  THREADS_MAX = 64
};

typedef struct
{
  atomic_size_t next;
  size_t jobs;
  void (*fn) (void *ctx, size_t job, unsigned worker);
  void *ctx;
  const ddd_run *run;
} work;

typedef struct
{
  work *shared;
  unsigned worker;
  int stopped;
  pthread_t thread;
} hand;

/* ---- what the system has ------------------------------------------------ */

#ifdef DDD_PORTABLE

typedef int mask;

static void
block_signals (mask *old)
{
  (void) old;
}

static void
unblock_signals (const mask *old)
{
  (void) old;
}

static unsigned
processors (void)
{
#  ifdef _WIN32
  SYSTEM_INFO info;

  GetSystemInfo (&info);
  return (unsigned) info.dwNumberOfProcessors;
#  else
  long cpus = sysconf (_SC_NPROCESSORS_ONLN);

  return cpus > 0 ? (unsigned) cpus : 1;
#  endif
}

#else

typedef sigset_t mask;

static void
block_signals (mask *old)
{
  sigset_t all;

  sigfillset (&all);
  pthread_sigmask (SIG_SETMASK, &all, old);
}

static void
unblock_signals (const mask *old)
{
  pthread_sigmask (SIG_SETMASK, old, NULL);
}

/* Processors that the control group pays for, rounded up; a large number where
   nothing is said.  */
static unsigned
quota (void)
{
  unsigned long long limit, period;
  unsigned cpus = THREADS_MAX;
  FILE *f = fopen ("/sys/fs/cgroup/cpu.max", "r");

  if (! f)
    return cpus;
  if (fscanf (f, "%llu %llu", &limit, &period) == 2 && period > 0
      && limit / period < THREADS_MAX)
    cpus = (unsigned) ((limit + period - 1) / period);
  fclose (f);
  return cpus;
}

static unsigned
processors (void)
{
  cpu_set_t set;
  unsigned cpus = 1, paid = quota ();

  if (sched_getaffinity (0, sizeof set, &set) == 0)
    cpus = (unsigned) CPU_COUNT (&set);
  return cpus > paid ? paid : cpus;
}

#endif

/* ---- jobs --------------------------------------------------------------- */

int
ddd_run_stopped (const ddd_run *run, double done)
{
  return run->watch && run->watch (run->ctx, done);
}

static int
watch_part (void *ctx, double done)
{
  const ddd_part *p = ctx;

  return ddd_run_stopped (p->run, p->from + (p->to - p->from) * done);
}

ddd_run
ddd_run_part (ddd_part *part)
{
  if (! part->run)
    return (ddd_run) { 0 };
  return (ddd_run) { part->run->threads, watch_part, part };
}

/* The caller's own thread, worker 0, watches: who holds the prompt must not
   be called from another one.  */
static void *
do_jobs (void *arg)
{
  hand *h = arg;
  work *w = h->shared;
  size_t job;

  while ((job = atomic_fetch_add (&w->next, 1)) < w->jobs)
    {
      w->fn (w->ctx, job, h->worker);
      if (h->worker == 0
          && ddd_run_stopped (w->run, (double) job / (double) w->jobs))
        {
          atomic_store (&w->next, w->jobs);
          h->stopped = 1;
        }
    }
  return NULL;
}

ddd_status
ddd_parallel (size_t jobs, const ddd_run *run,
              void (*fn) (void *ctx, size_t job, unsigned worker), void *ctx,
              ddd_error *err)
{
  work shared = { .jobs = jobs, .fn = fn, .ctx = ctx, .run = run };
  hand hands[THREADS_MAX];
  unsigned started = 1, threads = run->threads;
  mask old;

  if (threads > THREADS_MAX)
    threads = THREADS_MAX;
  if (threads > jobs)
    threads = (unsigned) jobs;

  atomic_init (&shared.next, 0);
  hands[0] = (hand) { .shared = &shared };

  if (threads > 1)
    {
      block_signals (&old);
      for (; started < threads; started++)
        {
          hands[started] = (hand) { .shared = &shared, .worker = started };
          if (pthread_create (&hands[started].thread, NULL, do_jobs,
                              &hands[started])
              != 0)
            break;
        }
      unblock_signals (&old);
    }

  do_jobs (&hands[0]);
  for (unsigned t = 1; t < started; t++)
    pthread_join (hands[t].thread, NULL);
  if (hands[0].stopped)
    return ddd_fail (err, DDD_ESTOP, "interrupted");
  return DDD_OK;
}

unsigned
ddd_threads (void)
{
  unsigned cpus = processors ();

  return cpus > THREADS_MAX ? THREADS_MAX : cpus ? cpus : 1;
}
