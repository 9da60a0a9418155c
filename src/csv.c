/* csv.c - text tables: the header, and columns as codes and dictionaries.
   SPDX-License-Identifier: GPL-3.0-or-later

   A UTF-8 byte order mark is skipped, and so are lines before the header that
   Excel (sep=;) and people (# comments) write.  The fields come from scan.c.
 */

#include <stdlib.h>
#include <string.h>

#include "readers.h"

static const char not_utf8[] = "not UTF-8; save the file as UTF-8";

enum
{
  STRIDE = 128 /* bytes counted at a time, below 256 */
};

/* What the first line has most of, outside quotes.  */
static char
detect (const char *at, const char *end)
{
  static const char candidate[] = ",;\t|";
  size_t count[sizeof candidate - 1] = { 0 }, best = 0;
  int inside = 0;

  for (; at < end && (inside || (*at != '\n' && *at != '\r')); at++)
    {
      inside ^= *at == '"';
      for (size_t c = 0; ! inside && c < sizeof candidate - 1; c++)
        count[c] += *at == candidate[c];
    }
  for (size_t c = 1; c < sizeof candidate - 1; c++)
    if (count[c] > count[best])
      best = c;
  return candidate[best];
}

/* How often C is in the line at AT, outside quotes.  */
static size_t
count (const char *at, const char *end, char c)
{
  size_t n = 0;
  int inside = 0;

  for (; at < end && (inside || (*at != '\n' && *at != '\r')); at++)
    {
      inside ^= *at == '"';
      n += ! inside && *at == c;
    }
  return n;
}

static const char *
line_end (const char *at, const char *end)
{
  while (at < end && *at != '\n' && *at != '\r')
    at++;
  return at;
}

/* Skip the line at S if it comes before the table: "sep=;", which tells the
   delimiter, or a comment, which has other than as many fields as the next
   line ("#item,a,b" is a header).  */
static int
skip_prologue (ddd_scanner *s, char *delimiter)
{
  const char *after = line_end (s->at, s->end), *next = after;

  if (after - s->at == 5 && memcmp (s->at, "sep=", 4) == 0 && s->at[4] != '"')
    *delimiter = *delimiter ? *delimiter : s->at[4];
  else
    {
      while (next < s->end && (*next == '\n' || *next == '\r'))
        next++;
      if (*s->at != '#' || next == s->end)
        return 0;
      char c = *delimiter ? *delimiter : detect (next, s->end);
      if (count (s->at, s->end, c) == count (next, s->end, c))
        return 0;
    }
  s->at = after;
  return 1;
}

ddd_status
ddd_csv_start (ddd_csv *csv, char delimiter, ddd_error *err)
{
  const ddd_file *file = &csv->file;
  const char *at, *end = file->bytes + file->size;
  ddd_status status = ddd_file_text (file, &at, err);
  size_t room = 0;

  if (status != DDD_OK)
    return status;

  ddd_scanner s = ddd_scan_start (csv, at, 1);
  while (ddd_scan_line_end (&s)
         || (s.at < s.end && skip_prologue (&s, &delimiter)))
    ;
  if (s.at == s.end)
    return ddd_fail (err, DDD_EFORMAT, "'%s' is empty", file->name);
  csv->delimiter = delimiter ? delimiter : detect (s.at, end);
  s = ddd_scan_start (csv, s.at, s.line);

  for (int last = 0; ! last && status == DDD_OK; csv->columns++)
    {
      if (csv->columns == room)
        {
          room = room ? 2 * room : 16;
          ddd_string *more = ddd_alloc (room, sizeof *more);

          if (! more)
            return ddd_fail (err, DDD_ENOMEM, "no memory for '%s'",
                             file->name);
          if (csv->columns)
            memcpy (more, csv->name, csv->columns * sizeof *more);
          free (csv->name);
          csv->name = more;
        }
      ddd_scanner before = s;
      ddd_string *name = csv->name + csv->columns;
      status = ddd_scan_field (&s, name, &last, err);
      if (status == DDD_OK && ! ddd_is_utf8 (name->text, name->bytes))
        status = ddd_scan_refuse (&before, not_utf8, err);
    }

  csv->body = s.at;
  csv->line = s.line;
  return status;
}

/* At least as many as there are rows: neither more than line ends, quoted or
   not, nor than the bytes can hold.  */
static size_t
row_bound (const ddd_csv *csv)
{
  const char *end = csv->file.bytes + csv->file.size;
  size_t bytes = (size_t) (end - csv->body), lines = 1;

  const char *p = csv->body;
  for (; end - p >= STRIDE; p += STRIDE)
    {
      unsigned char here = 0; /* in 8 bits, so that compilers use vectors */

      for (size_t t = 0; t < STRIDE; t++)
        here = (unsigned char) (here + ((p[t] == '\n') | (p[t] == '\r')));
      lines += here;
    }
  for (; p < end; p++)
    lines += (*p == '\n') | (*p == '\r');
  bytes = bytes / csv->columns + 1;
  return lines < bytes ? lines : bytes;
}

static int
blank (char c)
{
  return c == ' ' || (c >= '\t' && c <= '\r');
}

static void
trim (ddd_string *s)
{
  while (s->bytes && blank (s->text[s->bytes - 1]))
    s->bytes--;
  for (; s->bytes && blank (*s->text); s->text++)
    s->bytes--;
}

/* One record into row ROW; SLOT says where a column goes, or SIZE_MAX.  */
static ddd_status
read_row (ddd_csv *csv, ddd_scanner *s, size_t row, const size_t *slot,
          const size_t *d, ddd_error *err)
{
  ddd_scanner start = *s;
  size_t fields = 0;
  int last = 0;

  for (; ! last; fields++)
    {
      ddd_string f = { NULL, 0, 0 };
      ddd_status status = ddd_scan_field (s, &f, &last, err);

      if (status != DDD_OK)
        return status;
      if (fields >= csv->columns || slot[fields] == SIZE_MAX)
        continue;

      size_t i = slot[fields];
      ddd_dictionary *strings = csv->dictionary + d[i];
      size_t known = strings->count;
      trim (&f);
      uint32_t code = ddd_intern (strings, f.text, f.bytes);
      if (code == UINT32_MAX)
        return ddd_fail (err, DDD_ENOMEM, "no memory for the strings of '%s'",
                         csv->file.name);
      if (strings->count > known && ! ddd_is_utf8 (f.text, f.bytes))
        return ddd_scan_refuse (&start, not_utf8, err);
      csv->codes[i * csv->stride + row] = code;
    }

  if (fields != csv->columns)
    return ddd_fail (err, DDD_EFORMAT,
                     "%s:%zu: %zu fields, the header has %zu", csv->file.name,
                     start.line, fields, csv->columns);
  return DDD_OK;
}

ddd_status
ddd_csv_columns (ddd_csv *csv, const size_t *wanted, const size_t *d,
                 size_t count, ddd_error *err)
{
  ddd_status status = DDD_OK;
  ddd_scanner s = ddd_scan_start (csv, csv->body, csv->line);
  size_t rows = 0;
  size_t *slot = ddd_alloc (csv->columns, sizeof *slot);

  int first = ! csv->dictionary;
  csv->stride = row_bound (csv);
  if (first)
    csv->dictionary = ddd_alloc (count, sizeof *csv->dictionary);
  csv->codes = csv->stride > SIZE_MAX / sizeof *csv->codes
                 ? NULL
                 : ddd_alloc (count, csv->stride * sizeof *csv->codes);
  if (! slot || ! csv->dictionary || ! csv->codes)
    {
      free (slot);
      return ddd_fail (err, DDD_ENOMEM, "no memory for the %zu lines of '%s'",
                       csv->stride, csv->file.name);
    }
  if (first)
    {
      memset (csv->dictionary, 0, count * sizeof *csv->dictionary);
      csv->dictionaries = count;
    }

  for (size_t c = 0; c < csv->columns; c++)
    slot[c] = SIZE_MAX;
  for (size_t i = 0; i < count && status == DDD_OK; i++)
    {
      if (wanted[i] >= csv->columns || d[i] >= csv->dictionaries
          || slot[wanted[i]] != SIZE_MAX)
        status = ddd_fail (err, DDD_EINVAL,
                           "columns must be distinct and "
                           "exist");
      else
        slot[wanted[i]] = i;
    }

  while (status == DDD_OK && s.at < s.end)
    {
      if (ddd_scan_line_end (&s))
        continue;
      if (rows == UINT32_MAX)
        status = ddd_fail (err, DDD_ESIZE, "'%s' has too many rows",
                           csv->file.name);
      else
        status = read_row (csv, &s, rows++, slot, d, err);
    }

  free (slot);
  csv->rows = status == DDD_OK ? rows : 0;
  return status;
}

ddd_status
ddd_csv_line (const ddd_csv *csv, size_t row, size_t *line, ddd_error *err)
{
  ddd_scanner s = ddd_scan_start (csv, csv->body, csv->line);
  ddd_status status = DDD_OK;

  while (s.at < s.end && status == DDD_OK)
    {
      ddd_string field;
      int last = 0;

      if (ddd_scan_line_end (&s))
        continue;
      *line = s.line;
      if (row-- == 0)
        return DDD_OK;
      while (! last && status == DDD_OK)
        status = ddd_scan_field (&s, &field, &last, err);
    }
  return status == DDD_OK
           ? ddd_fail (err, DDD_EINVAL, "'%s' has no such row", csv->file.name)
           : status;
}

ddd_status
ddd_csv_open (ddd_csv *csv, const char *file, char delimiter, ddd_error *err)
{
  *csv = (ddd_csv) { .delimiter = 0 };
  ddd_status status = ddd_file_open (&csv->file, file, err);

  if (status == DDD_OK)
    status = ddd_csv_start (csv, delimiter, err);
  if (status != DDD_OK)
    ddd_csv_close (csv);
  return status;
}

/* Whether the headers of two files say the same.  */
static int
is_alike (const ddd_csv *a, const ddd_csv *b)
{
  int alike = a->columns == b->columns && a->delimiter == b->delimiter;

  for (size_t c = 0; alike && c < a->columns; c++)
    alike
      = a->name[c].bytes == b->name[c].bytes
        && memcmp (a->name[c].text, b->name[c].text, a->name[c].bytes) == 0;
  return alike;
}

ddd_status
ddd_csv_next (ddd_csv *csv, const char *file, ddd_error *err)
{
  ddd_csv next;
  ddd_status status = ddd_csv_open (&next, file, csv->delimiter, err);

  if (status != DDD_OK)
    return status;
  if (! is_alike (csv, &next))
    status = ddd_fail (err, DDD_EFORMAT, "'%s' has another header than '%s'",
                       next.file.name, csv->file.name);
  else
    {
      next.dictionaries = csv->dictionaries;
      next.dictionary = csv->dictionary;
      csv->dictionaries = 0;
      csv->dictionary = NULL;
      ddd_csv swap = *csv;
      *csv = next;
      next = swap;
    }
  ddd_csv_close (&next);
  return status;
}

void
ddd_csv_close (ddd_csv *csv)
{
  for (size_t i = 0; i < csv->dictionaries; i++)
    ddd_dictionary_free (csv->dictionary + i);
  free (csv->dictionary);
  free (csv->codes);
  free (csv->name);
  ddd_file_close (&csv->file);
  *csv = (ddd_csv) { .delimiter = 0 };
}
