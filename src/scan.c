/* scan.c - the fields of a text table, one after the other.
   SPDX-License-Identifier: GPL-3.0-or-later

   RFC 4180, and what is met in practice: lines end in LF, CRLF or a lone CR,
   the last one need not; a quoted field may hold delimiters, line ends and
   doubled quotes.  A quote inside a field that does not begin with one is
   text.

   Own code rather than libcsv: it calls back per field and copies each, while
   here a field stays where it is in the file and only its code is stored.
   Interning, row lengths and line numbers are own code either way.  */

#include <string.h>

#include "readers.h"

ddd_scanner
ddd_scan_start (const ddd_csv *csv, const char *at, size_t line)
{
  ddd_scanner s = { .file = &csv->file, .at = at, .line = line };

  s.end = csv->file.bytes + csv->file.size;
  s.delimiter = csv->delimiter;
  s.stop[(unsigned char) csv->delimiter] = 1;
  s.stop['\n'] = s.stop['\r'] = s.stop[0] = 1;
  return s;
}

ddd_status
ddd_scan_refuse (const ddd_scanner *s, const char *what, ddd_error *err)
{
  return ddd_fail (err, DDD_EFORMAT, "%s:%zu: %s", s->file->name, s->line,
                   what);
}

int
ddd_scan_line_end (ddd_scanner *s)
{
  if (s->at == s->end || (*s->at != '\n' && *s->at != '\r'))
    return 0;
  if (*s->at == '\r' && s->at + 1 < s->end && s->at[1] == '\n')
    s->at++;
  s->at++;
  s->line++;
  return 1;
}

/* The field whose opening quote is at AT; doubled quotes are undone in place.
   Leaves AT behind the closing quote.  */
static ddd_status
quoted (ddd_scanner *s, const char **text, size_t *bytes, ddd_error *err)
{
  char *to = (char *) s->at + 1;
  size_t line = s->line;

  *text = to;
  s->at++;
  for (;;)
    {
      const char *quote = memchr (s->at, '"', (size_t) (s->end - s->at));

      if (! quote)
        return ddd_scan_refuse (s, "this quote is never closed", err);

      size_t part = (size_t) (quote - s->at);
      if (memchr (s->at, 0, part))
        return ddd_scan_refuse (s, "a 0 byte; this is no text file", err);
      for (const char *p = s->at; p < quote; p++)
        line += *p == '\n' || (*p == '\r' && p[1] != '\n');
      if (to != s->at)
        memmove (to, s->at, part);
      to += part;
      s->at = quote + 1;
      if (s->at == s->end || *s->at != '"')
        break;
      *to++ = '"';
      s->at++;
    }

  *bytes = (size_t) (to - *text);
  s->line = line;
  if (s->at < s->end && ! s->stop[(unsigned char) *s->at])
    return ddd_scan_refuse (s, "text after a closing quote", err);
  return DDD_OK;
}

/* From AT on, the first byte that ends a field.  Eight bytes are looked at
   together: the top bit of a byte of HIT tells that it is below 14, as line
   ends and 0 are, or the delimiter.  What it tells of bytes behind the first
   such one is not reliable.  */
static const char *
find_stop (const ddd_scanner *s, const char *at)
{
  const uint64_t ones = UINT64_MAX / 255, top = ones << 7;
  const uint64_t delimiter = ones * (unsigned char) s->delimiter;

  while ((size_t) (s->end - at) >= sizeof (uint64_t))
    {
      uint64_t word, other;

      memcpy (&word, at, sizeof word);
      other = word ^ delimiter;
      if (((word - 14 * ones) & ~word & top) | ((other - ones) & ~other & top))
        for (const char *last = at + sizeof word; at < last; at++)
          {
            if (s->stop[(unsigned char) *at])
              return at;
          }
      else
        at += sizeof word;
    }
  while (at < s->end && ! s->stop[(unsigned char) *at])
    at++;
  return at;
}

ddd_status
ddd_scan_field (ddd_scanner *s, ddd_string *field, int *last, ddd_error *err)
{
  const char *text = s->at;
  size_t bytes = 0;

  if (s->at < s->end && *s->at == '"')
    {
      ddd_status status = quoted (s, &text, &bytes, err);

      if (status != DDD_OK)
        return status;
    }
  else
    {
      s->at = find_stop (s, s->at);
      bytes = (size_t) (s->at - text);
    }

  if (bytes >= UINT32_MAX)
    return ddd_scan_refuse (s, "a field of more than 4 GB", err);
  field->text = text;
  field->bytes = (uint32_t) bytes;

  *last = s->at == s->end || *s->at != s->delimiter;
  if (! *last)
    s->at++;
  else if (! ddd_scan_line_end (s) && s->at < s->end)
    return ddd_scan_refuse (s, "a 0 byte; this is no text file", err);
  return DDD_OK;
}
