/* npy_header.c - the Python dictionary in front of a NumPy array.
   SPDX-License-Identifier: GPL-3.0-or-later

   Just the Python that numpy.save writes: a dictionary of strings, truth
   values and tuples of whole numbers, with any spacing and order.  */

#include <string.h>

#include "readers.h"

/* Skip blanks, then C if it is there.  */
static int
skip (const char **at, const char *end, char c)
{
  while (*at < end && strchr (" \t\r\n", **at) && **at)
    ++*at;
  if (*at == end || **at != c)
    return 0;
  ++*at;
  return 1;
}

static int
skip_word (const char **at, const char *end, const char *word)
{
  size_t n = strlen (word);

  if ((size_t) (end - *at) < n || memcmp (*at, word, n) != 0)
    return 0;
  *at += n;
  return 1;
}

/* The string at AT, in either kind of quotes.  */
static int
string (const char **at, const char *end, ddd_string *s)
{
  char quote = skip (at, end, '\'') ? '\'' : skip (at, end, '"') ? '"' : 0;
  const char *close = quote ? memchr (*at, quote, (size_t) (end - *at)) : NULL;

  if (! close || close - *at > UINT16_MAX)
    return 0;
  *s = (ddd_string) { *at, (uint32_t) (close - *at), 0 };
  *at = close + 1;
  return 1;
}

static int
is (const ddd_string *s, const char *want)
{
  return s->bytes == strlen (want) && memcmp (s->text, want, s->bytes) == 0;
}

/* The tuple at AT.  Sizes that overflow become SIZE_MAX; of more than three,
   only the number counts.  */
static int
shape (const char **at, const char *end, ddd_npy *npy)
{
  if (! skip (at, end, '('))
    return 0;

  for (npy->dims = 0; ! skip (at, end, ')'); npy->dims++)
    {
      size_t n = 0, digits = 0;

      for (; *at < end && **at >= '0' && **at <= '9'; ++*at, digits++)
        {
          size_t d = (size_t) (**at - '0');

          n = n > (SIZE_MAX - d) / 10 ? SIZE_MAX : 10 * n + d;
        }
      if (! digits)
        return 0;
      if (npy->dims < 3)
        npy->size[npy->dims] = n;
      skip (at, end, 'L'); /* Python 2 */
      if (! skip (at, end, ','))
        {
          npy->dims++;
          return skip (at, end, ')');
        }
    }
  return 1;
}

/* From '<f8' and the like to kind, width and byte order.  */
static int
type (ddd_npy *npy, const ddd_string *descr)
{
  static const char *const known[]
    = { "b1", "i1", "i2", "i4", "i8", "u1", "u2",
        "u4", "u8", "f2", "f4", "f8", NULL };
  const char *t = descr->text, *end = t + descr->bytes;
  char order = '|';
  size_t n = 0, digits = 0;

  if (t < end && strchr ("<>=|", *t) && *t)
    order = *t++;
  if (t == end)
    return 0;
  npy->kind = *t++;
  for (; t < end && *t >= '0' && *t <= '9' && n < SIZE_MAX / 64; t++, digits++)
    n = 10 * n + (size_t) (*t - '0');
  if (t != end || ! digits || ! n)
    return 0;
  npy->big_endian = order == '>';
  npy->width = npy->kind == 'U' ? 4 * n : n;
  if (npy->kind == 'U' || npy->kind == 'S')
    return 1;
  for (size_t i = 0; known[i]; i++)
    if (known[i][0] == npy->kind && (size_t) (known[i][1] - '0') == n)
      return 1;
  return 0;
}

ddd_status
ddd_npy_header (ddd_npy *npy, const char *at, const char *end, ddd_error *err)
{
  const char *file = npy->file.name;
  ddd_string key, descr = { NULL, 0, 0 };
  int seen = 0, ok = skip (&at, end, '{');

  npy->size[0] = npy->size[1] = npy->size[2] = 1;
  while (ok && ! skip (&at, end, '}'))
    {
      ok = string (&at, end, &key) && skip (&at, end, ':');
      skip (&at, end, ' ');
      if (ok && is (&key, "descr") && skip (&at, end, '['))
        return ddd_fail (err, DDD_EFORMAT,
                         "'%s' holds records; save one field: "
                         "np.save (f, x['field'])",
                         file);
      if (ok && is (&key, "descr"))
        ok = string (&at, end, &descr);
      else if (ok && is (&key, "fortran_order"))
        {
          npy->fortran = skip_word (&at, end, "True");
          ok = npy->fortran || skip_word (&at, end, "False");
        }
      else
        ok = ok && is (&key, "shape") && shape (&at, end, npy);
      seen++;
      if (ok && ! skip (&at, end, ','))
        {
          ok = skip (&at, end, '}');
          break;
        }
    }
  if (! ok || seen != 3 || ! descr.text)
    return ddd_fail (err, DDD_EFORMAT, "the NPY header of '%s' is broken",
                     file);

  if (descr.bytes >= 1 && descr.text[descr.bytes - 1] == 'O')
    return ddd_fail (err, DDD_EFORMAT,
                     "'%s' holds pickled Python objects; save numbers: "
                     "np.save (f, np.stack (list (x)).astype (\"float64\"));"
                     " names: np.array (x, dtype=str)",
                     file);
  if (! type (npy, &descr))
    return ddd_fail (err, DDD_EFORMAT,
                     "'%s' holds values of type '%.*s'; "
                     "use astype (\"float64\")",
                     file, (int) descr.bytes % 100, descr.text);
  if (npy->dims < 1 || npy->dims > 3)
    return ddd_fail (err, DDD_EFORMAT,
                     "'%s' has %zu dimensions; 1 to 3 are possible", file,
                     npy->dims);
  return DDD_OK;
}
