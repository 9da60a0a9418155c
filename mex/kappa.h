/* kappa.h - the matrices that gateways to kappas of all pairs hand out.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef DDD_GATEWAY_KAPPA_H
#define DDD_GATEWAY_KAPPA_H

#include <string.h>

#include "gateway.h"

static const struct
{
  const char *name;
  size_t at;
} gw_field[] = { { "kappa", offsetof (ddd_kappa_out, kappa) },
                 { "observed", offsetof (ddd_kappa_out, observed) },
                 { "expected", offsetof (ddd_kappa_out, expected) },
                 { "se", offsetof (ddd_kappa_out, se) },
                 { "low", offsetof (ddd_kappa_out, low) },
                 { "high", offsetof (ddd_kappa_out, high) },
                 { "kappa_min", offsetof (ddd_kappa_out, kappa_min) },
                 { "kappa_max", offsetof (ddd_kappa_out, kappa_max) },
                 { "n11", offsetof (ddd_kappa_out, n11) },
                 { "n10", offsetof (ddd_kappa_out, n10) },
                 { "n01", offsetof (ddd_kappa_out, n01) },
                 { "n00", offsetof (ddd_kappa_out, n00) } };

enum
{
  GW_FIELDS = sizeof gw_field / sizeof *gw_field
};

/* A struct with a matrix per name, and the same as pointers.  */
static inline mxArray *
gw_kappa_results (const char *caller, const mxArray *names, size_t n,
                  ddd_kappa_out *out)
{
  mxArray *s = mxCreateStructMatrix (1, 1, 0, NULL);

  memset (out, 0, sizeof *out);
  for (size_t c = 0; c < mxGetNumberOfElements (names); c++)
    {
      const mxArray *cell = mxGetCell (names, c);
      char name[GW_NAME] = "";
      size_t f = 0;

      if (mxIsChar (cell))
        mxGetString (cell, name, GW_NAME);
      while (f < GW_FIELDS && strcmp (name, gw_field[f].name) != 0)
        f++;
      if (f == GW_FIELDS)
        gw_raise (caller, "internal", "there is no such field");

      mxArray *value = mxCreateDoubleMatrix (n, n, mxREAL);
      mxSetFieldByNumber (s, 0, mxAddField (s, gw_field[f].name), value);
      *(double **) (void *) ((char *) out + gw_field[f].at) = mxGetPr (value);
    }
  return s;
}

#endif /* DDD_GATEWAY_KAPPA_H */
