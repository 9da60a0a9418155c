/* [SE, MOST] = __ddd_differences__ (CALLER, D, THREADS, SHOW)
   ABOVE = __ddd_differences__ (CALLER, D, THREADS, SHOW, SE, WHICH)
     -  gateway to ddd_differences and ddd_rivals, in single precision.
   SPDX-License-Identifier: GPL-3.0-or-later

   WHICH counts from 1.  SHOW is whether there is a line of progress.  */

#include "gw_progress.h"

static const float *
singles (const char *caller, const mxArray *a, size_t rows, size_t columns)
{
  if (! mxIsSingle (a) || mxIsComplex (a) || mxGetM (a) != rows
      || mxGetN (a) != columns)
    gw_raise (caller, "internal", "D and SE must be single matrices");
  return (const float *) mxGetData (a);
}

static mxArray *
single_matrix (size_t rows, size_t columns)
{
  return mxCreateNumericMatrix (rows, columns, mxSINGLE_CLASS, mxREAL);
}

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  mxArray *out[2];
  int rivals = nrhs > 4;

  gw_start (caller, nlhs, rivals ? 1 : 2, nrhs, rivals ? 6 : 4, prhs);
  size_t replicates = mxGetM (prhs[1]), n = mxGetN (prhs[1]);
  const float *d = singles (caller, prhs[1], replicates, n);
  size_t threads = gw_size (caller, prhs[2], 0, "THREADS must be a scalar");
  int quiet = gw_size (caller, prhs[3], 0, "SHOW must be a scalar") == 0;
  gw_progress progress = { .caller = caller, .quiet = quiet };
  ddd_run run = { (unsigned) threads, gw_watch, &progress };

  if (! rivals)
    {
      out[0] = single_matrix (n, n);
      out[1] = single_matrix (replicates, 1);
      ddd_differences (d, n, replicates, &run, mxGetData (out[0]),
                       mxGetData (out[1]), &err);
    }
  else
    {
      size_t count;
      const float *se = singles (caller, prhs[4], n, n);
      const double *given
        = gw_doubles (caller, prhs[5], &count, "WHICH must be double");
      size_t *which = mxMalloc ((count + 1) * sizeof *which);

      for (size_t r = 0; r < count; r++)
        {
          if (! (given[r] >= 1 && given[r] <= (double) n))
            gw_raise (caller, "internal", "WHICH is out of range");
          which[r] = (size_t) given[r] - 1;
        }
      out[0] = single_matrix (replicates, count);
      ddd_rivals (d, n, replicates, se, which, count, &run, mxGetData (out[0]),
                  &err);
    }
  gw_progress_end (&progress);
  gw_finish (caller, &err, nlhs, rivals ? 1 : 2, out, plhs);
}
