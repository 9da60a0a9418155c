/* intern.c - distinct strings and their codes.
   SPDX-License-Identifier: GPL-3.0-or-later

   Tables repeat themselves: the model is that of the row before, or the items
   come in the order in which they came before.  So the string last asked for
   and the one behind it are tried first, unless that has just failed.

   Strings are copied to chunks of their own: where they first stood in the
   file, they would be too far apart for any cache, and a table in no order
   would take three times as long.

   Else it is open addressing with linear probing in at least twice as many
   slots as strings; slot 0 means free, else code + 1.  Names of items and
   models are short, so a multiplicative hash over words of 8 bytes does.  */

#include <stdlib.h>
#include <string.h>

#include "readers.h"

enum
{
  FIRST_ROOM = 4,   /* strings; thousands of columns have two each */
  FIRST_CHUNK = 64, /* bytes */
  LAST_CHUNK = 1 << 20
};

static uint32_t
hash_of (const char *s, size_t n)
{
  const uint64_t odd = 0x9e3779b97f4a7c15u;
  uint64_t h = n * odd, word = 0;

  if (n < sizeof word)
    {
      for (size_t t = 0; t < n; t++)
        word = word << 8 | (unsigned char) s[t];
    }
  else
    {
      for (; n > sizeof word; n -= sizeof word, s += sizeof word)
        {
          memcpy (&word, s, sizeof word);
          h = (h ^ word) * odd;
          h ^= h >> 32;
        }
      /* The last 8 bytes; some of them may have been used already.  */
      memcpy (&word, s + n - sizeof word, sizeof word);
    }
  h = (h ^ word) * odd;
  h = (h ^ h >> 32) * odd;
  return (uint32_t) (h >> 32);
}

static int
grow (ddd_dictionary *d)
{
  size_t room = d->room ? 2 * d->room : FIRST_ROOM;
  size_t mask = 2 * room - 1;
  ddd_string *value = ddd_alloc (room, sizeof *value);
  uint32_t *slot = ddd_alloc (2 * room, sizeof *slot);

  if (! value || ! slot)
    {
      free (value);
      free (slot);
      return 0;
    }

  memset (slot, 0, 2 * room * sizeof *slot);
  for (size_t code = 0; code < d->count; code++)
    {
      size_t at = d->value[code].hash & mask;

      while (slot[at])
        at = (at + 1) & mask;
      slot[at] = (uint32_t) code + 1;
      value[code] = d->value[code];
    }

  free (d->value);
  free (d->slot);
  d->value = value;
  d->slot = slot;
  d->room = room;
  return 1;
}

/* A copy of TEXT that stays where it is.  A chunk begins with the address of
   the one before it.  */
static const char *
keep (ddd_dictionary *d, const char *text, uint32_t bytes)
{
  if (! d->chunk || bytes > d->chunk_size - d->chunk_used)
    {
      size_t size = d->chunk_size ? d->chunk_size : FIRST_CHUNK / 2;
      size = size < LAST_CHUNK ? 2 * size : LAST_CHUNK;
      if (size < sizeof d->chunk + bytes)
        size = sizeof d->chunk + bytes;

      char *chunk = ddd_alloc (size, 1);
      if (! chunk)
        return NULL;
      memcpy (chunk, &d->chunk, sizeof d->chunk);
      d->chunk = chunk;
      d->chunk_used = sizeof d->chunk;
      d->chunk_size = size;
    }

  char *copy = d->chunk + d->chunk_used;
  memcpy (copy, text, bytes);
  d->chunk_used += bytes;
  return copy;
}

static inline int
is (const ddd_string *v, const char *text, uint32_t bytes)
{
  if (v->bytes != bytes)
    return 0;
  return bytes == 1 ? *v->text == *text : memcmp (v->text, text, bytes) == 0;
}

int
ddd_is_utf8 (const char *text, size_t bytes)
{
  const unsigned char *p = (const unsigned char *) text, *end = p + bytes;

  while (p < end)
    {
      uint32_t c = *p++;
      int more = c < 0x80 ? 0 : c < 0xe0 ? 1 : c < 0xf0 ? 2 : 3;
      static const uint32_t least[] = { 0, 0x80, 0x800, 0x10000 };

      if (! more)
        continue;
      if (c < 0xc0 || c > 0xf7 || end - p < more)
        return 0;
      c &= 0x3fu >> more;
      for (int t = 0; t < more; t++, p++)
        {
          if ((*p & 0xc0) != 0x80)
            return 0;
          c = c << 6 | (*p & 0x3f);
        }
      if (c < least[more] || c > 0x10ffff || (c >= 0xd800 && c < 0xe000))
        return 0;
    }
  return 1;
}

/* The code of a string, or UINT32_MAX: then *HASH is its hash.  */
static inline uint32_t
look_up (ddd_dictionary *d, const char *text, uint32_t bytes, uint32_t *hash)
{
  uint32_t next = d->last + 1 < d->count ? d->last + 1 : 0;

  if (d->trust)
    {
      if (is (d->value + d->last, text, bytes))
        return d->last;
      if (is (d->value + next, text, bytes))
        return d->last = next;
    }

  *hash = hash_of (text, bytes);
  if (! d->room)
    return UINT32_MAX;

  size_t mask = 2 * d->room - 1;
  for (size_t at = *hash & mask; d->slot[at]; at = (at + 1) & mask)
    {
      const ddd_string *v = d->value + d->slot[at] - 1;

      if (v->hash == *hash && is (v, text, bytes))
        {
          uint32_t code = d->slot[at] - 1;

          d->trust = code == d->last || code == next;
          return d->last = code;
        }
    }
  return UINT32_MAX;
}

uint32_t
ddd_dictionary_find (ddd_dictionary *d, const char *text, uint32_t bytes)
{
  uint32_t hash;

  return look_up (d, text, bytes, &hash);
}

uint32_t
ddd_intern (ddd_dictionary *d, const char *text, uint32_t bytes)
{
  uint32_t hash, code = look_up (d, text, bytes, &hash);

  if (code != UINT32_MAX)
    return code;
  if (d->count == d->room && ! grow (d))
    return UINT32_MAX;

  const char *copy = keep (d, text, bytes);
  if (! copy)
    return UINT32_MAX;

  size_t mask = 2 * d->room - 1;
  size_t at = hash & mask;
  while (d->slot[at])
    at = (at + 1) & mask;
  d->value[d->count] = (ddd_string) { copy, bytes, hash };
  d->slot[at] = (uint32_t) ++d->count;
  d->trust = d->count == 2; /* 0 and 1 are all there is, probably */
  return d->last = d->slot[at] - 1;
}

void
ddd_dictionary_free (ddd_dictionary *d)
{
  while (d->chunk)
    {
      char *chunk = d->chunk;

      memcpy (&d->chunk, chunk, sizeof d->chunk);
      free (chunk);
    }
  free (d->value);
  free (d->slot);
  *d = (ddd_dictionary) { .count = 0 };
}
