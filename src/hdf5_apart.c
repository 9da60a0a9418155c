/* hdf5_apart.c - read an HDF5 file in a process of its own.
   SPDX-License-Identifier: GPL-3.0-or-later

   libhdf5 (1.10) crashes on some damaged files, on others it stands still, and
   where memory ends it may do either.  So it reads in a child, which sends
   what it has read through a pipe: whatever becomes of the child, the caller
   goes on, and can be interrupted.  A fork takes some milliseconds.  To
   validate files first would be to write libhdf5 anew, or to know all its
   faults.  The portable branch reads in the same process, and so it is done
   where there is no room for a child.  */

#define _POSIX_C_SOURCE 200809L

#include <stdlib.h>
#include <string.h>

#include "internal.h"

#ifndef DDD_PORTABLE
#  include <errno.h>
#  include <fcntl.h>
#  include <poll.h>
#  include <signal.h>
#  include <sys/resource.h>
#  include <sys/wait.h>
#  include <unistd.h>
#endif

static size_t
find (const ddd_hdf5 *h5, const char *name)
{
  size_t i = 0;

  while (i < h5->count && strcmp (h5->array[i].name, name) != 0)
    i++;
  return i;
}

static int
is_text (const ddd_hdf5_array *a)
{
  return a->kind == DDD_HDF5_STRINGS || a->kind == DDD_HDF5_CELL;
}

/* Read all that is wanted.  */
static ddd_status
read_here (ddd_hdf5 *h5, const char *file, const char *name, ddd_error *err)
{
  ddd_status status = ddd_hdf5_open (h5, file, err);
  size_t i = status == DDD_OK && name ? find (h5, name) : h5->count;

  if (status != DDD_OK || i == h5->count
      || h5->array[i].kind == DDD_HDF5_OTHER)
    return status;
  if (is_text (h5->array + i))
    return ddd_hdf5_strings (h5, i, err);
  h5->values = ddd_alloc (h5->array[i].count, sizeof (double));
  if (! h5->values)
    return ddd_fail (err, DDD_ENOMEM, "'%s' does not fit into memory", file);
  return h5->array[i].count ? ddd_hdf5_values (h5, i, h5->values, err)
                            : DDD_OK;
}

#ifdef DDD_PORTABLE

ddd_status
ddd_hdf5_read (ddd_hdf5 *h5, const char *file, const char *name, int apart,
               const ddd_run *run, ddd_error *err)
{
  (void) apart;
  (void) run;
  return read_here (h5, file, name, err);
}

#else

enum
{
  PATIENCE = 100, /* ms between looks at whether to go on */
  LONGEST = 600   /* s of processor time, for a child that stands still */
};

/* What the child sends first; then the arrays, each followed by its name; then
   values, or the lengths of strings and their text.  */
typedef struct
{
  ddd_error err;
  int octave;
  size_t count, used;
} answer;

static void
send (int to, const void *p, size_t size)
{
  const char *at = p;

  while (size)
    {
      ssize_t done = write (to, at, size);

      if (done < 0 && errno != EINTR)
        _exit (1);
      if (done > 0)
        {
          at += done;
          size -= (size_t) done;
        }
    }
}

/* The child: nobody's handlers or messages, no core, no interrupt but from the
   parent.  */
_Noreturn static void
serve (int to, const char *file, const char *name)
{
  static const int fatal[]
    = { SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGPIPE };
  struct rlimit none = { 0, 0 }, longest = { LONGEST, LONGEST };
  sigset_t all;
  ddd_hdf5 h5;
  answer a = { .err = { DDD_OK, "" } };

  for (size_t t = 0; t < sizeof fatal / sizeof *fatal; t++)
    signal (fatal[t], SIG_DFL);
  signal (SIGINT, SIG_IGN);
  sigemptyset (&all);
  sigprocmask (SIG_SETMASK, &all, NULL);
  setrlimit (RLIMIT_CORE, &none);
  setrlimit (RLIMIT_CPU, &longest);
  int nowhere = open ("/dev/null", O_WRONLY);
  if (nowhere >= 0)
    dup2 (nowhere, STDERR_FILENO);

  read_here (&h5, file, name, &a.err);
  a.octave = h5.octave;
  a.count = h5.count;
  a.used = h5.used;
  send (to, &a, sizeof a);
  for (size_t i = 0; i < h5.count; i++)
    {
      size_t length = strlen (h5.array[i].name);

      send (to, h5.array + i, sizeof *h5.array);
      send (to, &length, sizeof length);
      send (to, h5.array[i].name, length);
    }
  size_t i = name && h5.count ? find (&h5, name) : h5.count;
  if (a.err.code == DDD_OK && h5.values)
    send (to, h5.values, h5.array[i].count * sizeof (double));
  else if (a.err.code == DDD_OK && h5.string)
    {
      send (to, h5.string, h5.array[i].count * sizeof *h5.string);
      send (to, h5.text, h5.used);
    }
  _exit (0);
}

/* Where the answer comes from.  */
typedef struct
{
  int from;
  const char *file;
  const ddd_run *run;
  ddd_error *err;
} source;

static ddd_status
receive (const source *s, void *p, size_t size)
{
  char *at = p;

  while (size)
    {
      struct pollfd ready = { s->from, POLLIN, 0 };
      int found = poll (&ready, 1, PATIENCE);
      ssize_t done = found > 0 ? read (s->from, at, size) : -1;

      if (s->run && s->run->watch && s->run->watch (s->run->ctx, 0))
        return ddd_fail (s->err, DDD_ESTOP, "interrupted");
      if (done == 0)
        return ddd_fail (s->err, DDD_EFORMAT,
                         "'%s' is damaged, or memory is short: libhdf5 "
                         "crashes on it",
                         s->file);
      if (done > 0)
        {
          at += done;
          size -= (size_t) done;
        }
    }
  return DDD_OK;
}

static void *
room (const source *s, size_t count, size_t size)
{
  void *p = ddd_alloc (count, size);

  if (! p)
    ddd_fail (s->err, DDD_ENOMEM, "'%s' does not fit into memory", s->file);
  return p;
}

static ddd_status
receive_arrays (const source *s, ddd_hdf5 *h5, size_t count)
{
  ddd_status status = DDD_OK;

  h5->array = room (s, count, sizeof *h5->array);
  if (! h5->array)
    return DDD_ENOMEM;
  while (h5->count < count && status == DDD_OK)
    {
      ddd_hdf5_array *a = h5->array + h5->count;
      size_t length = 0;

      status = receive (s, a, sizeof *a);
      if (status == DDD_OK)
        status = receive (s, &length, sizeof length);
      if (status != DDD_OK)
        break;
      if (a->dims > 3 || length == SIZE_MAX)
        return ddd_fail (s->err, DDD_EFORMAT, "'%s' is damaged", s->file);
      a->name = room (s, length + 1, 1);
      if (! a->name)
        return DDD_ENOMEM;
      h5->count++;
      a->name[length] = 0;
      status = receive (s, a->name, length);
    }
  return status;
}

static ddd_status
receive_values (const source *s, ddd_hdf5 *h5, const ddd_hdf5_array *a)
{
  if (a->kind == DDD_HDF5_OTHER)
    return DDD_OK;
  if (! is_text (a))
    {
      h5->values = room (s, a->count, sizeof (double));
      return h5->values ? receive (s, h5->values, a->count * sizeof (double))
                        : DDD_ENOMEM;
    }

  h5->string = room (s, a->count, sizeof *h5->string);
  h5->text = room (s, h5->used + 1, 1);
  ddd_status status
    = h5->string && h5->text
        ? receive (s, h5->string, a->count * sizeof *h5->string)
        : DDD_ENOMEM;
  size_t used = 0;
  for (size_t t = 0; t < a->count && status == DDD_OK; t++)
    {
      if (h5->string[t].bytes > h5->used - used)
        return ddd_fail (s->err, DDD_EFORMAT, "'%s' is damaged", s->file);
      h5->string[t].text = h5->text + used;
      used += h5->string[t].bytes;
    }
  return status == DDD_OK ? receive (s, h5->text, h5->used) : status;
}

static ddd_status
receive_all (const source *s, ddd_hdf5 *h5, const char *name)
{
  answer a;
  ddd_status status = receive (s, &a, sizeof a);

  if (status != DDD_OK)
    return status;
  if (a.err.code != DDD_OK)
    {
      if (s->err)
        *s->err = a.err;
      return a.err.code;
    }
  h5->octave = a.octave;
  h5->used = a.used;
  status = receive_arrays (s, h5, a.count);
  size_t i = status == DDD_OK && name ? find (h5, name) : h5->count;
  return status == DDD_OK && i < h5->count
           ? receive_values (s, h5, h5->array + i)
           : status;
}

/* The parent of CHILD, which has the other end of the pipe.  */
static ddd_status
await (ddd_hdf5 *h5, const char *name, pid_t child, const source *s)
{
  *h5 = (ddd_hdf5) { .name = s->file, .id = -1 };
  ddd_status status = receive_all (s, h5, name);

  close (s->from);
  if (status == DDD_ESTOP)
    kill (child, SIGKILL);
  while (waitpid (child, NULL, 0) < 0 && errno == EINTR)
    ;
  if (status != DDD_OK)
    ddd_hdf5_close (h5);
  return status;
}

ddd_status
ddd_hdf5_read (ddd_hdf5 *h5, const char *file, const char *name, int apart,
               const ddd_run *run, ddd_error *err)
{
  struct sigaction ignore = { .sa_handler = SIG_IGN }, old;
  int end[2];

  if (! apart || pipe (end) != 0)
    return read_here (h5, file, name, err);
  /* Octave notes the end of a child as it notes an interrupt.  Of one that is
     ignored no signal comes, even where all are blocked.  */
  sigaction (SIGCHLD, &ignore, &old);
  pid_t child = fork ();
  if (child == 0)
    {
      close (end[0]);
      serve (end[1], file, name);
    }
  close (end[1]);
  source s = { end[0], file, run, err };
  ddd_status status = DDD_OK;
  if (child > 0)
    status = await (h5, name, child, &s);
  sigaction (SIGCHLD, &old, NULL);
  if (child > 0)
    return status;

  close (end[0]); /* no room for a child */
  return read_here (h5, file, name, err);
}

#endif
