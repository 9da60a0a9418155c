/* json_token.c - the strings, numbers and words of a JSON text.
   SPDX-License-Identifier: GPL-3.0-or-later

   RFC 8259 to the letter, and what Python writes beside it: NaN, Infinity and
   -Infinity.  A surrogate without its partner, as cutting a text leaves it, is
   read as U+FFFD.  A string is looked at eight bytes at a time.  */

#include <string.h>

#include "json.h"

/* ---- strings ------------------------------------------------------------ */

static int
hex (char c)
{
  return c >= '0' && c <= '9'   ? c - '0'
         : c >= 'a' && c <= 'f' ? c - 'a' + 10
         : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                : -1;
}

/* The escape whose backslash is at AT; leaves AT behind it.  */
static ddd_status
check_escape (ddd_json_scanner *s, ddd_error *err)
{
  static const char known[] = "\"\\/bfnrt";

  s->at++;
  if (s->at < s->end && *s->at && strchr (known, *s->at))
    {
      s->at++;
      return DDD_OK;
    }
  if (! ddd_json_take (s, 'u'))
    return ddd_json_refuse (s, "no escape has this letter", err);
  for (int t = 0; t < 4; t++, s->at++)
    if (s->at == s->end || hex (*s->at) < 0)
      return ddd_json_refuse (s, "\\u needs four hexadecimal digits", err);
  return DDD_OK;
}

/* From AT on, the first byte that is no plain part of a string: a quote, a
   backslash or a control character.  *OTHER: some are not ASCII.  See scan.c
   for the arithmetic.  */
static const char *
find_stop (const char *at, const char *end, uint64_t *other)
{
  const uint64_t ones = UINT64_MAX / 255, top = ones << 7;

  while ((size_t) (end - at) >= sizeof (uint64_t))
    {
      uint64_t word, quote, escape;

      memcpy (&word, at, sizeof word);
      quote = word ^ ones * '"';
      escape = word ^ ones * '\\';
      if (((quote - ones) & ~quote & top) | ((escape - ones) & ~escape & top)
          | ((word - 32 * ones) & ~word & top))
        break;
      *other |= word & top;
      at += sizeof word;
    }
  for (; at < end; at++)
    {
      unsigned char c = (unsigned char) *at;

      if (c == '"' || c == '\\' || c < 32)
        break;
      *other |= c & 0x80;
    }
  return at;
}

ddd_status
ddd_json_string (ddd_json_scanner *s, ddd_json_token *t, ddd_error *err)
{
  uint64_t other = 0;

  if (! ddd_json_take (s, '"'))
    return ddd_json_refuse (s, "a string must come here", err);
  t->kind = DDD_JSON_STRING;
  t->text = s->at;
  t->escaped = 0;
  for (;;)
    {
      s->at = find_stop (s->at, s->end, &other);
      if (s->at == s->end)
        return ddd_json_refuse (s, "this string is never closed", err);
      if (*s->at == '"')
        break;
      if (*s->at != '\\')
        return ddd_json_refuse (s,
                                "a string has a line end or another "
                                "control character",
                                err);
      t->escaped = 1;
      ddd_status status = check_escape (s, err);
      if (status != DDD_OK)
        return status;
    }
  t->bytes = (size_t) (s->at - t->text);
  s->at++;
  if (other && ! ddd_is_utf8 (t->text, t->bytes))
    return ddd_fail (err, DDD_EFORMAT,
                     "'%s' is not UTF-8; save it as UTF-8 (line %zu)",
                     s->file->name, ddd_json_here (s));
  return DDD_OK;
}

/* The code unit of the \u at P.  */
static uint32_t
unit (const char *p)
{
  uint32_t c = 0;

  for (int t = 2; t < 6; t++)
    c = c << 4 | (uint32_t) hex (p[t]);
  return c;
}

size_t
ddd_json_unescape (const ddd_json_token *t, char *to)
{
  static const char letter[] = "bfnrt", meant[] = "\b\f\n\r\t";
  const char *p = t->text, *end = p + t->bytes, *start = to;

  while (p < end)
    {
      const char *escape = memchr (p, '\\', (size_t) (end - p));
      size_t plain = (size_t) ((escape ? escape : end) - p);

      memcpy (to, p, plain);
      to += plain;
      p += plain;
      if (! escape)
        break;
      if (p[1] == 'u')
        {
          uint32_t c = unit (p), low = 0;

          p += 6;
          if (c >= 0xd800 && c < 0xdc00 && end - p >= 6 && *p == '\\'
              && p[1] == 'u')
            low = unit (p);
          if (low >= 0xdc00 && low < 0xe000)
            {
              c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
              p += 6;
            }
          to += ddd_utf8 (c, to);
        }
      else
        {
          const char *at = strchr (letter, p[1]);

          *to++ = at ? meant[at - letter] : p[1];
          p += 2;
        }
    }
  return (size_t) (to - start);
}

/* ---- other scalars ------------------------------------------------------ */

static int
digits (ddd_json_scanner *s)
{
  const char *start = s->at;

  while (s->at < s->end && *s->at >= '0' && *s->at <= '9')
    s->at++;
  return s->at > start;
}

static int
word (ddd_json_scanner *s, const char *text)
{
  size_t bytes = strlen (text);

  if ((size_t) (s->end - s->at) < bytes || memcmp (s->at, text, bytes) != 0)
    return 0;
  s->at += bytes;
  return 1;
}

static ddd_status
number (ddd_json_scanner *s, ddd_json_token *t, ddd_error *err)
{
  const char *start = s->at;
  int good;

  t->kind = DDD_JSON_NUMBER;
  t->whole = 1;
  t->text = start;
  ddd_json_take (s, '-');
  if (word (s, "Infinity"))
    {
      t->whole = 0;
      t->bytes = (size_t) (s->at - start);
      return DDD_OK;
    }
  good = ddd_json_take (s, '0') || digits (s);
  if (good && ddd_json_take (s, '.'))
    {
      t->whole = 0;
      good = digits (s);
    }
  if (good && (ddd_json_take (s, 'e') || ddd_json_take (s, 'E')))
    {
      t->whole = 0;
      if (! ddd_json_take (s, '-'))
        ddd_json_take (s, '+');
      good = digits (s);
    }
  t->bytes = (size_t) (s->at - start);
  return good ? DDD_OK : ddd_json_refuse (s, "a value must come here", err);
}

ddd_status
ddd_json_scalar (ddd_json_scanner *s, ddd_json_token *t, ddd_error *err)
{
  static const struct
  {
    const char *text;
    ddd_json_kind kind;
  } words[] = { { "null", DDD_JSON_NULL },
                { "NaN", DDD_JSON_NULL },
                { "true", DDD_JSON_TRUE },
                { "false", DDD_JSON_FALSE } };
  int c = ddd_json_peek (s);

  if (c == '"')
    return ddd_json_string (s, t, err);
  t->escaped = 0;
  if (c == '-' || c == 'I' || (c >= '0' && c <= '9'))
    return number (s, t, err);
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (word (s, words[i].text))
      {
        t->kind = words[i].kind;
        t->text = words[i].text;
        t->bytes = 0;
        return DDD_OK;
      }
  return ddd_json_refuse (s, "a value must come here", err);
}
