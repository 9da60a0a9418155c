/* gateway.h - the few things every MEX gateway needs.
   SPDX-License-Identifier: GPL-3.0-or-later

   A gateway does four things, in this order, and nothing else:

     1. check      counts and classes, before any data is touched:
                   mxGetData on a function handle aborts Octave
     2. allocate   every output (this may raise, so it comes first)
     3. compute    through ddd.h
     4. raise      if the core failed

   Raising leaves by a C++ exception.  mxArrays are freed by Octave; core
   memory that is alive meanwhile, as a reader's is, must belong to a variable
   marked GW_OWNED.  The first argument of every gateway is the name of the
   function the user called.  */

#ifndef DDD_GATEWAY_H
#define DDD_GATEWAY_H

#include <stdio.h>
#include <string.h>

#include <mex.h>

#include "ddd.h"

enum
{
  GW_NAME = 64, /* longest caller name */
  GW_MANY = 100 /* strings that are worth a call of Octave */
};

/* The variable is closed by CLOSE whichever way the function is left; needs
   -fexceptions.  */
#define GW_OWNED(close) __attribute__ ((cleanup (close)))

/* mexErrMsgIdAndTxt would put the name of the MEX file in front; Octave's own
   error shows the text as it is, and the caller's stack.  */
_Noreturn static inline void
gw_raise (const char *caller, const char *id, const char *text)
{
  char full_id[GW_NAME + 4], full_text[GW_NAME + 2 + DDD_ERROR_TEXT];
  mxArray *args[3];

  snprintf (full_id, sizeof full_id, "ddd:%s", id);
  snprintf (full_text, sizeof full_text, "%s: %s", caller, text);
  args[0] = mxCreateString (full_id);
  args[1] = mxCreateString ("%s");
  args[2] = mxCreateString (full_text);
  mexCallMATLAB (0, NULL, 3, args, "error");
  for (;;) /* not reached; tells the compiler so */
    mexErrMsgTxt (full_text);
}

/* Check the number of arguments and copy the caller's name to CALLER.  */
static inline void
gw_start (char caller[GW_NAME], int nlhs, int max_out, int nrhs, int want_in,
          const mxArray *const *prhs)
{
  if (nrhs != want_in || nlhs > max_out || ! mxIsChar (prhs[0])
      || mxGetString (prhs[0], caller, GW_NAME) != 0)
    gw_raise ("ddd", "internal", "private function called the wrong way");
}

/* The class of a matrix of answers, or no return.  */
static inline ddd_class
gw_class (const char *caller, const mxArray *c)
{
  int plain = (mxIsNumeric (c) || mxIsLogical (c)) && ! mxIsSparse (c)
              && ! mxIsComplex (c) && mxGetNumberOfDimensions (c) <= 3;

  if (plain && mxIsDouble (c))
    return DDD_DOUBLE;
  if (plain && mxIsSingle (c))
    return DDD_SINGLE;
  if (! plain || ! (mxIsLogical (c) || mxIsUint8 (c)))
    gw_raise (caller, "invalidInput",
              "C must be a full, real, logical or numeric array");
  return DDD_UINT8;
}

/* A full real uint64 matrix of WORDS x COLUMNS, or no return.  */
static inline const uint64_t *
gw_plane (const char *caller, const mxArray *a, size_t words, size_t columns)
{
  if (! mxIsUint64 (a) || mxIsSparse (a) || mxIsComplex (a)
      || mxGetNumberOfDimensions (a) != 2 || mxGetM (a) != words
      || mxGetN (a) != columns)
    gw_raise (caller, "internal", "a plane has the wrong class or size");
  return (const uint64_t *) mxGetData (a);
}

static inline int
gw_is_scalar (const mxArray *x)
{
  return mxIsDouble (x) && ! mxIsSparse (x) && ! mxIsComplex (x)
         && mxGetNumberOfElements (x) == 1;
}

/* A whole number from LOW to 2^53, or no return.  */
static inline size_t
gw_size (const char *caller, const mxArray *x, double low, const char *what)
{
  if (! gw_is_scalar (x) || ! (mxGetScalar (x) >= low)
      || mxGetScalar (x) >= 0x1p53)
    gw_raise (caller, "internal", what);
  return (size_t) mxGetScalar (x);
}

/* ROWS packed rows of ITEMS bits, or no return.  The core takes what is past
   the last item as 0: it counts whole blocks, and writes to a result per bit
   that is set.  */
static inline const uint64_t *
gw_rows (const char *caller, const mxArray *a, size_t items, size_t rows)
{
  size_t words = ddd_row_words (items), last = items / 64;
  const uint64_t *plane = gw_plane (caller, a, words, rows);
  uint64_t past = 0;

  for (size_t i = 0; i < rows && last < words; i++)
    {
      past |= plane[i * words + last] >> items % 64;
      for (size_t w = last + 1; w < words; w++)
        past |= plane[i * words + w];
    }
  if (past)
    gw_raise (caller, "internal", "a plane has bits past the last item");
  return plane;
}

/* The view that arguments CORRECT, VALID and M stand for, or no return.  The
   core takes correct answers as valid ones: it subtracts their numbers.  */
static inline ddd_bits
gw_bits (const char *caller, const mxArray *correct, const mxArray *valid,
         const mxArray *m)
{
  size_t items
    = gw_size (caller, m, 1, "the number of items must be a scalar");
  ddd_bits bits
    = { mxGetN (correct), items, ddd_row_words (items), NULL, NULL };
  uint64_t lost = 0;

  bits.correct = gw_rows (caller, correct, items, bits.rows);
  if (mxIsEmpty (valid))
    return bits;
  bits.valid = gw_rows (caller, valid, items, bits.rows);
  for (size_t w = 0; w < bits.rows * bits.stride; w++)
    lost |= bits.correct[w] & ~bits.valid[w];
  if (lost)
    gw_raise (caller, "internal", "a plane is correct where not valid");
  return bits;
}

/* A real double vector, or no return; *COUNT is its length.  */
static inline const double *
gw_doubles (const char *caller, const mxArray *x, size_t *count,
            const char *what)
{
  if (! mxIsDouble (x) || mxIsSparse (x) || mxIsComplex (x))
    gw_raise (caller, "internal", what);
  *count = mxGetNumberOfElements (x);
  return mxGetPr (x);
}

/* The end of a gateway: raise, or hand out what was asked for.  */
static inline void
gw_finish (const char *caller, const ddd_error *err, int nlhs, int count,
           mxArray *const *out, mxArray **plhs)
{
  if (err->code != DDD_OK)
    gw_raise (caller, ddd_status_id (err->code), err->text);
  for (int i = 0; i < count && i < (nlhs ? nlhs : 1); i++)
    plhs[i] = out[i];
}

/* A char row with BYTES bytes, or no return.  */
static inline mxArray *
gw_text (const char *text, size_t bytes)
{
  mwSize size[2] = { bytes > 0, bytes };
  mxArray *a = mxCreateCharArray (2, size);

  if (bytes)
    memcpy (mxGetData (a), text, bytes);
  return a;
}

/* The same where no string is empty: Octave itself cuts one string into many
   eight times as fast as it takes many from here.  */
static inline mxArray *
gw_many_strings (const ddd_string *s, size_t count, size_t bytes)
{
  mwSize size[2] = { 1, bytes };
  mxArray *in[3] = { mxCreateCharArray (2, size), mxCreateDoubleScalar (1),
                     mxCreateDoubleMatrix (1, count, mxREAL) };
  mxArray *row, *column;
  char *to = mxGetData (in[0]);
  for (size_t i = 0; i < count; i++)
    {
      memcpy (to, s[i].text, s[i].bytes);
      to += s[i].bytes;
      mxGetPr (in[2])[i] = s[i].bytes;
    }
  mexCallMATLAB (1, &row, 3, in, "mat2cell");
  mexCallMATLAB (1, &column, 1, &row, "transpose");
  for (int t = 0; t < 3; t++)
    mxDestroyArray (in[t]);
  mxDestroyArray (row);
  return column;
}

/* A column cell array of COUNT strings, or no return.  */
static inline mxArray *
gw_strings (const ddd_string *s, size_t count)
{
  size_t bytes = 0, empty = 0;
  for (size_t i = 0; i < count; i++)
    {
      bytes += s[i].bytes;
      empty += s[i].bytes == 0;
    }
  if (count > GW_MANY && ! empty)
    return gw_many_strings (s, count, bytes);

  mxArray *cell = mxCreateCellMatrix (count, 1);

  for (size_t i = 0; i < count; i++)
    mxSetCell (cell, i, gw_text (s[i].text, s[i].bytes));
  return cell;
}

/* What the char array A holds, and a 0.  Octave frees it, as it does not free
   what mxArrayToString returns.  */
static inline const char *
gw_chars (const mxArray *a)
{
  size_t bytes = mxGetNumberOfElements (a) + 1;
  char *text = mxMalloc (bytes);

  mxGetString (a, text, bytes);
  return text;
}

/* The file name that argument A holds, or no return; Octave frees it.  */
static inline const char *
gw_file (const char *caller, const mxArray *a)
{
  if (! mxIsChar (a) || mxGetM (a) != 1)
    gw_raise (caller, "internal", "a file name must be a string");

  const char *name = gw_chars (a);
  if (strlen (name) != mxGetN (a))
    gw_raise (caller, "invalidInput", "a file name must not hold a 0 byte");
  return name;
}

#endif /* DDD_GATEWAY_H */
