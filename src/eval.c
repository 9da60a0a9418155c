/* eval.c - the archives in which Inspect keeps its logs.
   SPDX-License-Identifier: GPL-3.0-or-later

   header.json is the log without its samples, and summaries.json what became
   of each of them; together they are the log as Inspect writes it to JSON, but
   for the transcripts, which are most of an archive and not unpacked.  */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "readers.h"

#define CONVERT "inspect log convert --to json --output-dir json '%s'"

static int
is (const ddd_member *m, const char *name)
{
  return m->name.bytes == strlen (name)
         && memcmp (m->name.text, name, m->name.bytes) == 0;
}

static int
is_blank (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* The bytes of the object TEXT without the brace at its end.  */
static size_t
without_brace (const ddd_file *text)
{
  size_t n = text->size;

  while (n && is_blank (text->bytes[n - 1]))
    n--;
  return n && text->bytes[n - 1] == '}' ? n - 1 : n;
}

static ddd_status
join (const ddd_file *header, const ddd_file *samples, ddd_file *out,
      ddd_error *err)
{
  static const char between[] = ",\"samples\":";
  size_t n = without_brace (header), link = sizeof between - 1;
  char *to = n < SIZE_MAX - samples->size - link - 1
               ? ddd_alloc (n + link + samples->size + 1, 1)
               : NULL;

  if (! to)
    return ddd_fail (err, DDD_ENOMEM, "no memory to unpack '%s'", out->name);
  memcpy (to, header->bytes, n);
  memcpy (to + n, between, link);
  memcpy (to + n + link, samples->bytes, samples->size);
  to[n + link + samples->size] = '}';
  out->bytes = to;
  out->size = n + link + samples->size + 1;
  out->memory = DDD_ALLOCATED;
  return DDD_OK;
}

ddd_status
ddd_eval_text (const ddd_file *archive, ddd_file *out, ddd_error *err)
{
  static const char *const name[] = { "header.json", "summaries.json" };
  ddd_member part[2] = { { .size = 0 }, { .size = 0 } }, m;
  int found[2] = { 0, 0 };
  ddd_file text[2] = { { .name = NULL }, { .name = NULL } };
  ddd_zip zip;
  char label[DDD_ERROR_TEXT];

  *out = (ddd_file) { .name = archive->name };
  ddd_status status = ddd_zip_start (&zip, archive, err);
  while (status == DDD_OK && zip.entries)
    {
      status = ddd_zip_next (&zip, &m, err);
      for (int t = 0; t < 2 && status == DDD_OK; t++)
        if (is (&m, name[t]))
          {
            part[t] = m;
            found[t] = 1;
          }
    }
  if (status == DDD_OK && ! (found[0] && found[1]))
    status = ddd_fail (err, DDD_EFORMAT,
                       "'%s' is the log of an evaluation that has not ended, "
                       "or of an early version of Inspect; " CONVERT
                       " writes one that can be read",
                       archive->name, archive->name);
  for (int t = 0; t < 2 && status == DDD_OK; t++)
    {
      snprintf (label, sizeof label, "%.200s: %s", archive->name, name[t]);
      status = part[t].odd ? ddd_fail (err, DDD_EFORMAT,
                                       "'%s' is %s; " CONVERT " unpacks it",
                                       label, part[t].odd, archive->name)
                           : ddd_zip_unpack (part + t, label, text + t, err);
    }
  if (status == DDD_OK)
    status = join (text, text + 1, out, err);
  for (int t = 0; t < 2; t++)
    ddd_file_close (text + t);
  return status;
}
