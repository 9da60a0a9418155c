/* gw_kappa.h - the matrices that gateways to kappas of all pairs hand out.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GW_KAPPA_H
#define GW_KAPPA_H

#include <string.h>

#include "gateway.h"
#include "gw_progress.h"

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

/* An array of zeros that is Octave's own.  One from mxCreateNumericMatrix is
   copied when a gateway returns (Octave 7): twice the memory, and half of the
   time of a call.  Nothing else refers to it yet, so it may be written to.  */
static inline mxArray *
gw_zeros (size_t rows, size_t columns, const char *class)
{
  mxArray *args[3], *zeros = NULL;

  args[0] = mxCreateDoubleScalar ((double) rows);
  args[1] = mxCreateDoubleScalar ((double) columns);
  args[2] = mxCreateString (class);
  mexCallMATLAB (1, &zeros, 3, args, "zeros");
  return zeros;
}

/* A struct with an array per name, and the same as pointers.  */
static inline mxArray *
gw_kappa_results (const char *caller, const mxArray *names, size_t n,
                  ddd_kappa_form form, ddd_kappa_out *out)
{
  mxArray *s = mxCreateStructMatrix (1, 1, 0, NULL);
  size_t rows = form == DDD_MATRIX ? n : n * (n - 1) / 2;
  size_t columns = form == DDD_MATRIX ? n : 1;
  const char *class = form == DDD_PAIRS_SINGLE ? "single" : "double";

  memset (out, 0, sizeof *out);
  out->form = form;
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

      mxArray *value = gw_zeros (rows, columns, class);
      mxSetFieldByNumber (s, 0, mxAddField (s, gw_field[f].name), value);
      *(double **) (void *) ((char *) out + gw_field[f].at)
        = mxGetData (value);
    }
  return s;
}

/* KNOWN is [] or the items in no set, [TRIVIAL, IMPOSSIBLE], for ddd_kappa.
 */
typedef struct
{
  size_t trivial, impossible;
} gw_known;

static inline gw_known
gw_known_items (const char *caller, const mxArray *x)
{
  size_t count;
  const double *known = gw_doubles (caller, x, &count, "KNOWN must be double");

  if (count != 2)
    return (gw_known) { SIZE_MAX, SIZE_MAX };
  for (int i = 0; i < 2; i++)
    if (! (known[i] >= 0 && known[i] < 0x1p53))
      gw_raise (caller, "internal", "KNOWN is out of range");
  return (gw_known) { (size_t) known[0], (size_t) known[1] };
}

/* What a gateway to ddd_kappa does once its arguments are counted.  */
static inline void
gw_two_sets (const char *caller, int nlhs, mxArray **plhs,
             const mxArray *const *prhs, ddd_kappa_form form)
{
  ddd_error err = { DDD_OK, "" };
  ddd_kappa_out inside, all;
  mxArray *out[2];
  ddd_bits bits = gw_bits (caller, prhs[1], prhs[2], prhs[3]);
  const uint64_t *mask = gw_rows (caller, prhs[4], bits.items, 1);
  gw_known known = gw_known_items (caller, prhs[5]);
  size_t threads = gw_size (caller, prhs[6], 0, "THREADS must be a scalar");

  if (! mxIsCell (prhs[7]))
    gw_raise (caller, "internal", "FIELDS must be a cell array");
  out[0] = gw_kappa_results (caller, prhs[7], bits.rows, form, &inside);
  out[1] = gw_kappa_results (caller, prhs[7], bits.rows, form, &all);
  gw_progress progress = { .caller = caller };
  ddd_run run = { (unsigned) threads, gw_watch, &progress };
  ddd_kappa (&bits, mask, known.trivial, known.impossible, &run, &inside, &all,
             &err);
  gw_progress_end (&progress);
  gw_finish (caller, &err, nlhs, 2, out, plhs);
}

#endif /* GW_KAPPA_H */
