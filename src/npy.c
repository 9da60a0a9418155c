/* npy.c - arrays as NumPy saves them.
   SPDX-License-Identifier: GPL-3.0-or-later

   A file is 6 magic bytes, 2 of version, the length of the header (2 bytes in
   version 1, else 4), the header - a Python dictionary such as
   {'descr': '<f8', 'fortran_order': False, 'shape': (3, 4), } - and the
   values.  Numbers in front are little-endian.  Values of a file of C order
   change their order in tiles, so that both sides stay in the cache.  */

#include <math.h>
#include <string.h>

#include "readers.h"

enum
{
  START = 10, /* bytes before the header, in version 1 */
  TILE = 64
};

static uint64_t
unsigned_at (const ddd_npy *npy, const char *p, size_t width)
{
  uint64_t x = 0;

  if (! npy->big_endian)
    return ddd_little_endian (p, width);
  for (size_t t = 0; t < width; t++)
    x = x << 8 | (unsigned char) p[t];
  return x;
}

ddd_status
ddd_npy_start (ddd_npy *npy, ddd_error *err)
{
  const ddd_file *f = &npy->file;
  size_t count = 1, wide = 0, length, start = START;

  if (f->size < 6 || memcmp (f->bytes, "\x93NUMPY", 6) != 0)
    return ddd_fail (err, DDD_EFORMAT, "'%s' is no NPY file", f->name);
  if (f->size > 6)
    {
      if (f->bytes[6] < 1 || f->bytes[6] > 3)
        return ddd_fail (err, DDD_EFORMAT,
                         "'%s' is NPY version %d; 1 to 3 are known", f->name,
                         f->bytes[6]);
      wide = f->bytes[6] > 1 ? 2 : 0;
    }
  start += wide;
  if (f->size < start
      || f->size - start
           < (length = (size_t) ddd_little_endian (f->bytes + 8, 2 + wide)))
    return ddd_fail (err, DDD_EFORMAT, "'%s' ends within its header", f->name);

  ddd_status status
    = ddd_npy_header (npy, f->bytes + start, f->bytes + start + length, err);
  if (status != DDD_OK)
    return status;

  /* A product that overflows is larger than any file.  */
  size_t have = (f->size - start - length) / npy->width;
  for (size_t i = 0; i < 3; i++)
    if (npy->size[i] == 0)
      return ddd_fail (err, DDD_EFORMAT, "'%s' holds no values", f->name);
    else if (count <= have)
      count = npy->size[i] > have / count ? have + 1 : count * npy->size[i];
  if (count > have)
    return ddd_fail (err, DDD_EFORMAT,
                     "'%s' is too short: %zu x %zu x %zu values announced, "
                     "%zu there",
                     f->name, npy->size[0], npy->size[1], npy->size[2], have);
  npy->data = f->bytes + start + length;
  return DDD_OK;
}

/* 1 sign, 5 exponent, 10 fraction bits.  */
static double
half (uint64_t bits)
{
  uint64_t exponent = bits >> 10 & 31, fraction = bits & 1023;
  double x = (double) (exponent ? fraction + 1024 : fraction);

  if (exponent == 31)
    x = fraction ? (double) NAN : (double) INFINITY;
  for (uint64_t e = exponent ? exponent : 1; e < 25; e++)
    x /= 2;
  for (uint64_t e = 25; e < exponent; e++)
    x *= 2;
  return bits >> 15 ? -x : x;
}

double
ddd_npy_value (const ddd_npy *npy, const char *p, int *exact)
{
  uint64_t bits = unsigned_at (npy, p, npy->width);
  uint64_t limit = (uint64_t) 1 << 53;
  float single;
  double x;

  if (npy->kind == 'f' && npy->width == 2)
    return half (bits);
  if (npy->kind == 'f' && npy->width == 4)
    {
      uint32_t low = (uint32_t) bits;

      memcpy (&single, &low, sizeof single);
      return (double) single;
    }
  if (npy->kind == 'f')
    {
      memcpy (&x, &bits, sizeof x);
      return x;
    }
  if (npy->kind == 'i' && bits >> (8 * npy->width - 1))
    {
      /* Two's complement in WIDTH bytes.  */
      uint64_t size = ~bits + 1;

      if (npy->width < 8)
        size &= ((uint64_t) 1 << 8 * npy->width) - 1;
      *exact &= size <= limit;
      return -(double) size;
    }
  *exact &= bits <= limit;
  return (double) bits;
}

/* Where element (i, j, k) of the file is.  */
static const char *
element (const ddd_npy *npy, size_t i, size_t j, size_t k)
{
  const size_t *n = npy->size;
  size_t at
    = npy->fortran ? i + n[0] * (j + n[1] * k) : (i * n[1] + j) * n[2] + k;

  return npy->data + at * npy->width;
}

ddd_status
ddd_npy_values (const ddd_npy *npy, void *out, ddd_error *err)
{
  const size_t *n = npy->size;
  int bytes = npy->kind == 'b' || (npy->kind == 'u' && npy->width == 1);
  int exact = 1;

  /* Either j or k is the fast one of a file of C order.  */
  for (size_t i0 = 0; i0 < n[0]; i0 += TILE)
    for (size_t j0 = 0; j0 < n[1]; j0 += TILE)
      for (size_t k0 = 0; k0 < n[2]; k0 += TILE)
        for (size_t k = k0; k < n[2] && k < k0 + TILE; k++)
          for (size_t j = j0; j < n[1] && j < j0 + TILE; j++)
            for (size_t i = i0; i < n[0] && i < i0 + TILE; i++)
              {
                const char *p = element (npy, i, j, k);
                size_t at = i + n[0] * (j + n[1] * k);

                if (! bytes)
                  ((double *) out)[at] = ddd_npy_value (npy, p, &exact);
                else if (npy->kind == 'b')
                  ((uint8_t *) out)[at] = *p != 0;
                else
                  ((uint8_t *) out)[at] = (uint8_t) *p;
              }

  if (! exact)
    return ddd_fail (err, DDD_EFORMAT,
                     "'%s' has whole numbers beyond 2^53, which a double "
                     "cannot hold",
                     npy->file.name);
  return ddd_file_check (&npy->file, err);
}

size_t
ddd_utf8 (uint64_t c, char *to)
{
  size_t n = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;

  if (c > 0x10ffff || (c >= 0xd800 && c < 0xe000))
    {
      c = 0xfffd;
      n = 3;
    }
  for (size_t t = n - 1; t; t--, c >>= 6)
    to[t] = (char) (0x80 | (c & 0x3f));
  to[0] = (char) (n == 1 ? c : (0xf00 >> n & 0xff) | c);
  return n;
}

size_t
ddd_npy_string (const ddd_npy *npy, size_t t, char *text)
{
  const size_t *n = npy->size;
  const char *p = element (npy, t % n[0], t / n[0] % n[1], t / n[0] / n[1]);
  size_t step = npy->kind == 'U' ? 4 : 1, used = npy->width, bytes = 0;

  /* The unused end is filled with zeros.  */
  while (used && ddd_little_endian (p + used - step, step) == 0)
    used -= step;
  if (npy->kind == 'S')
    {
      memcpy (text, p, used);
      return used;
    }
  for (size_t at = 0; at < used; at += step)
    bytes += ddd_utf8 (unsigned_at (npy, p + at, step), text + bytes);
  return bytes;
}

ddd_status
ddd_npy_open (ddd_npy *npy, const char *file, ddd_error *err)
{
  *npy = (ddd_npy) { .kind = 0 };
  ddd_status status = ddd_file_map (&npy->file, file, err);

  if (status == DDD_OK)
    status = ddd_npy_start (npy, err);
  if (status != DDD_OK)
    ddd_npy_close (npy);
  return status;
}

void
ddd_npy_close (ddd_npy *npy)
{
  ddd_file_close (&npy->file);
  *npy = (ddd_npy) { .kind = 0 };
}
