/* [LABEL, COUNT, VOTE, CHANCE]
     = __ddd_wrong_labels__ (CALLER, CORRECT, M, CODE, LABELS, TRUTH, THREADS)
     -  gateway to ddd_wrong_labels.
   SPDX-License-Identifier: GPL-3.0-or-later

   CODE (models x items) and TRUTH (valid labels x items) are uint32, 0 where
   there is no label.  */

#include "gw_progress.h"

static const uint32_t *
codes (const char *caller, const mxArray *a, size_t count, size_t labels)
{
  if (! mxIsUint32 (a) || mxIsSparse (a) || mxIsComplex (a)
      || mxGetNumberOfElements (a) != count)
    gw_raise (caller, "internal", "labels have the wrong class or size");

  const uint32_t *code = mxGetData (a);
  for (size_t t = 0; t < count; t++)
    if (code[t] > labels)
      gw_raise (caller, "internal", "a label is out of range");
  return code;
}

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  mxArray *out[4], *none = mxCreateDoubleMatrix (0, 0, mxREAL);

  gw_start (caller, nlhs, 4, nrhs, 7, prhs);
  ddd_bits bits = gw_bits (caller, prhs[1], none, prhs[2]);
  size_t labels = gw_size (caller, prhs[4], 1, "LABELS must be a scalar");
  size_t threads = gw_size (caller, prhs[6], 0, "THREADS must be a scalar");
  const uint32_t *code
    = codes (caller, prhs[3], bits.rows * bits.items, labels);
  size_t valid = mxGetM (prhs[5]);
  const uint32_t *truth = codes (caller, prhs[5], valid * bits.items, labels);

  for (int i = 0; i < 4; i++)
    out[i] = mxCreateDoubleMatrix (1, bits.items, mxREAL);
  gw_progress progress = { .caller = caller };
  ddd_run run = { (unsigned) threads, gw_watch, &progress };
  ddd_wrong_labels (&bits, code, labels, truth, valid, &run, mxGetPr (out[0]),
                    mxGetPr (out[1]), mxGetPr (out[2]), mxGetPr (out[3]),
                    &err);
  gw_progress_end (&progress);
  gw_finish (caller, &err, nlhs, 4, out, plhs);
}
