/* mx_fails.c - Octave's memory ends while a gateway runs.
   SPDX-License-Identifier: GPL-3.0-or-later

   LAST = mx_fails (N): allocation number N from now on, of those for which
   gateways ask Octave, fails as where Octave has no room for an object, and
   number -N as where malloc gives nothing to mxMalloc; 0 is none.  LAST is how
   many there were since the last call.

   The MEX file is preloaded, so that gateways call its functions in place of
   Octave's.  Limit: what Octave allocates while it runs a function for a
   gateway does not fail.  */

#define _GNU_SOURCE /* RTLD_NEXT */

#include <dlfcn.h>
#include <stdint.h>

#include <mex.h>

static long calls, at;

/* Memory ends where more is asked for than there can be: Octave's own errors
   are raised, and by the way that they take.  */
static void
one_more (void)
{
  long n = at < 0 ? -at : at;
  void *(*ask) (size_t);

  if (++calls != n)
    return;
  *(void **) &ask = dlsym (RTLD_NEXT, at < 0 ? "mxMalloc" : "_Znwm");
  ask (SIZE_MAX / 2);
}

#define COUNTED(type, name, parameters, arguments)                            \
  type name parameters                                                        \
  {                                                                           \
    type (*octave) parameters;                                                \
                                                                              \
    one_more ();                                                              \
    *(void **) &octave = dlsym (RTLD_NEXT, #name);                            \
    return octave arguments;                                                  \
  }

COUNTED (void *, mxMalloc, (size_t n), (n))
COUNTED (void *, mxCalloc, (size_t n, size_t size), (n, size))
COUNTED (char *, mxArrayToString, (const mxArray *a), (a))
COUNTED (mxArray *, mxDuplicateArray, (const mxArray *a), (a))
COUNTED (mxArray *, mxCreateString, (const char *s), (s))
COUNTED (mxArray *, mxCreateDoubleScalar, (double x), (x))
COUNTED (mxArray *, mxCreateLogicalScalar, (mxLogical x), (x))
COUNTED (mxArray *, mxCreateDoubleMatrix, (mwSize m, mwSize n, mxComplexity c),
         (m, n, c))
COUNTED (mxArray *, mxCreateNumericMatrix,
         (mwSize m, mwSize n, mxClassID id, mxComplexity c), (m, n, id, c))
COUNTED (mxArray *, mxCreateNumericArray,
         (mwSize d, const mwSize *size, mxClassID id, mxComplexity c),
         (d, size, id, c))
COUNTED (mxArray *, mxCreateLogicalMatrix, (mwSize m, mwSize n), (m, n))
COUNTED (mxArray *, mxCreateLogicalArray, (mwSize d, const mwSize *size),
         (d, size))
COUNTED (mxArray *, mxCreateCharArray, (mwSize d, const mwSize *size),
         (d, size))
COUNTED (mxArray *, mxCreateCellMatrix, (mwSize m, mwSize n), (m, n))
COUNTED (mxArray *, mxCreateCellArray, (mwSize d, const mwSize *size),
         (d, size))
COUNTED (mxArray *, mxCreateStructMatrix,
         (mwSize m, mwSize n, int fields, const char **names),
         (m, n, fields, names))
COUNTED (int, mxAddField, (mxArray * a, const char *name), (a, name))

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  double last = (double) calls;

  (void) nlhs;
  (void) nrhs;
  at = 0;
  plhs[0] = mxCreateDoubleScalar (last);
  calls = 0;
  at = (long) mxGetScalar (prhs[0]);
}
