/* gw_json.h - paths in JSON files, from Octave.
   SPDX-License-Identifier: GPL-3.0-or-later

   A path is a cell row of steps from the whole file on: the name of a field,
   or [] for every element of a list and every field of an object.  */

#ifndef DDD_GW_JSON_H
#define DDD_GW_JSON_H

#include "gateway.h"

/* The first STEPS steps of the path that A holds, or no return; Octave frees
   them.  */
static inline ddd_json_path
gw_json_path (const char *caller, const mxArray *a, size_t steps, int key)
{
  if (! mxIsCell (a) || steps > mxGetNumberOfElements (a))
    gw_raise (caller, "internal", "a path must be a cell array");

  ddd_string *step = mxMalloc ((steps + 1) * sizeof *step);
  for (size_t t = 0; t < steps; t++)
    {
      const mxArray *name = mxGetCell (a, t);

      step[t] = (ddd_string) { NULL, 0, 0 };
      if (! mxIsChar (name))
        continue;
      step[t].bytes = (uint32_t) mxGetNumberOfElements (name);
      step[t].text = gw_chars (name);
    }
  return (ddd_json_path) { step, steps, key };
}

static inline ddd_json_path
gw_json_rows (const char *caller, const mxArray *a)
{
  return gw_json_path (caller, a, mxGetNumberOfElements (a), 0);
}

#endif /* DDD_GW_JSON_H */
