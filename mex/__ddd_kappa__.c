/* [INSIDE, ALL] = __ddd_kappa__ (CALLER, CORRECT, VALID, M, MASK, KNOWN,
                                  THREADS, FIELDS)  -  gateway to ddd_kappa.
   SPDX-License-Identifier: GPL-3.0-or-later

   MASK is a packed row that selects items, KNOWN is [] or [TRIVIAL,
   IMPOSSIBLE].  FIELDS is a cell array of the names below; the results are
   structs that have them.  */

#include <string.h>

#include "gateway.h"
#include "progress.h"

static const struct
{
  const char *name;
  size_t at;
} field[] = { { "kappa", offsetof (ddd_kappa_out, kappa) },
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
  FIELDS = sizeof field / sizeof *field
};

/* A struct with a matrix per name, and the same as pointers.  */
static mxArray *
results (const char *caller, const mxArray *names, size_t n,
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
      while (f < FIELDS && strcmp (name, field[f].name) != 0)
        f++;
      if (f == FIELDS)
        gw_raise (caller, "internal", "there is no such field");

      mxArray *value = mxCreateDoubleMatrix (n, n, mxREAL);
      mxSetFieldByNumber (s, 0, mxAddField (s, field[f].name), value);
      *(double **) (void *) ((char *) out + field[f].at) = mxGetPr (value);
    }
  return s;
}

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  ddd_kappa_out inside, all;
  mxArray *out[2];
  size_t known, trivial = SIZE_MAX, impossible = SIZE_MAX;

  gw_start (caller, nlhs, 2, nrhs, 8, prhs);
  ddd_bits bits = gw_bits (caller, prhs[1], prhs[2], prhs[3]);
  const uint64_t *mask = gw_plane (caller, prhs[4], bits.stride, 1);
  const double *outside
    = gw_doubles (caller, prhs[5], &known, "KNOWN must be double");
  size_t threads = gw_size (caller, prhs[6], 0, "THREADS must be a scalar");
  if (! mxIsCell (prhs[7]))
    gw_raise (caller, "internal", "FIELDS must be a cell array");
  if (known == 2)
    {
      trivial = (size_t) outside[0];
      impossible = (size_t) outside[1];
    }

  out[0] = results (caller, prhs[7], bits.rows, &inside);
  out[1] = results (caller, prhs[7], bits.rows, &all);
  gw_progress progress = { .caller = caller };
  ddd_run run = { (unsigned) threads, gw_watch, &progress };
  ddd_kappa (&bits, mask, trivial, impossible, &run, &inside, &all, &err);
  gw_progress_end (&progress);
  gw_finish (caller, &err, nlhs, 2, out, plhs);
}
