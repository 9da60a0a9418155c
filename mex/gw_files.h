/* gw_files.h - tables that come from several files.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef DDD_GW_FILES_H
#define DDD_GW_FILES_H

#include "gw_progress.h"

/* How many files FILES names, or no return.  */
static inline size_t
gw_count_files (const char *caller, const mxArray *files)
{
  size_t count = mxIsCell (files) ? mxGetNumberOfElements (files) : 1;

  if (! count)
    gw_raise (caller, "internal", "a file name must be a string");
  return count;
}

/* File F of FILES: a name, or several in a cell array.  */
static inline const char *
gw_nth_file (const char *caller, const mxArray *files, size_t f)
{
  return gw_file (caller, mxIsCell (files) ? mxGetCell (files, f) : files);
}

/* The codes of all files below each other; FILE is freed.  */
static inline mxArray *
gw_stack (uint32_t **file, const double *rows, size_t files, size_t count)
{
  size_t all = 0;
  for (size_t f = 0; f < files; f++)
    all += (size_t) rows[f];

  mxArray *out = mxCreateNumericMatrix (all, count, mxUINT32_CLASS, mxREAL);
  uint32_t *to = (uint32_t *) mxGetData (out);
  for (size_t f = 0, start = 0; f < files; f++)
    {
      size_t mine = (size_t) rows[f];

      for (size_t i = 0; mine && i < count; i++)
        memcpy (to + i * all + start, file[f] + i * mine, mine * sizeof *to);
      start += mine;
      mxFree (file[f]);
    }
  return out;
}

#endif /* DDD_GW_FILES_H */
