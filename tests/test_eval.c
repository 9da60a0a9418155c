/* test_eval.c - archives of Inspect, without Inspect.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <stdlib.h>
#include <string.h>

#include <zlib.h>

#include "check.h"
#include "readers.h"

static char file[4096], entries[1024];
static size_t size, directory;
static unsigned members;
static ddd_error err;

static void
put (char *to, size_t *used, uint64_t x, size_t bytes)
{
  for (size_t t = 0; t < bytes; t++)
    to[(*used)++] = (char) (x >> 8 * t);
}

static void
put_bytes (char *to, size_t *used, const char *p, size_t bytes)
{
  memcpy (to + *used, p, bytes);
  *used += bytes;
}

/* What the head of a member and its entry have in common.  */
static void
put_numbers (char *to, size_t *used, const char *name, int method,
             const char *text, size_t packed)
{
  put (to, used, (uint64_t) method, 2);
  put (to, used, 0, 4);
  put (to, used, crc32 (0, (const Bytef *) text, (uInt) strlen (text)), 4);
  put (to, used, packed, 4);
  put (to, used, strlen (text), 4);
  put (to, used, strlen (name), 2);
  put (to, used, 0, 2);
}

static void
add (const char *name, const char *text, int method)
{
  char packed[512];
  size_t n = strlen (text), at = size;

  memcpy (packed, text, n);
  if (method == 8)
    {
      z_stream z = { .next_in = (Bytef *) text, .avail_in = (uInt) n };

      z.next_out = (Bytef *) packed;
      z.avail_out = sizeof packed;
      CHECK (deflateInit2 (&z, 9, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY)
             == Z_OK);
      CHECK (deflate (&z, Z_FINISH) == Z_STREAM_END);
      n = sizeof packed - z.avail_out;
      deflateEnd (&z);
    }
  put_bytes (file, &size, "PK\3\4\x14\0\0\0", 8);
  put_numbers (file, &size, name, method, text, n);
  put_bytes (file, &size, name, strlen (name));
  put_bytes (file, &size, packed, n);
  put_bytes (entries, &directory, "PK\1\2\x14\0\x14\0\0\0", 10);
  put_numbers (entries, &directory, name, method, text, n);
  put (entries, &directory, 0, 8);
  put (entries, &directory, 0, 2);
  put (entries, &directory, at, 4);
  put_bytes (entries, &directory, name, strlen (name));
  members++;
}

/* The log in what has been added, in OUT.  */
static ddd_status
text_of (ddd_file *out)
{
  size_t at = size;

  put_bytes (file, &size, entries, directory);
  put_bytes (file, &size, "PK\5\6\0\0\0\0", 8);
  put (file, &size, members, 2);
  put (file, &size, members, 2);
  put (file, &size, directory, 4);
  put (file, &size, at, 4);
  put (file, &size, 0, 2);

  char *copy = malloc (size); /* exactly, for the address sanitizer */
  ddd_file archive = { "f.eval", copy, size, DDD_BORROWED };
  memcpy (copy, file, size);
  ddd_status status = ddd_eval_text (&archive, out, &err);
  free (copy);
  size = at;
  return status;
}

static void
begin (void)
{
  size = directory = members = 0;
}

static void
whole (void)
{
  static const char want[] = "{\"eval\":{}\n,\"samples\":[1,2]}";
  ddd_file out;

  for (int method = 0; method <= 8; method += 8)
    {
      begin ();
      add ("_journal/start.json", "{}", 0);
      add ("summaries.json", "[1,2]", method);
      add ("header.json", "{\"eval\":{}\n} \n", method);
      CHECK (text_of (&out) == DDD_OK);
      CHECK (out.size == sizeof want - 1
             && memcmp (out.bytes, want, out.size) == 0);
      CHECK (strcmp (out.name, "f.eval") == 0);
      ddd_file_close (&out);
      for (unsigned nth = 1; nth <= (method ? 3 : 1); nth++)
        {
          ddd_alloc_fail (nth);
          CHECK (text_of (&out) == DDD_ENOMEM);
          ddd_alloc_fail (0);
          CHECK (! out.bytes);
        }
    }
}

static void
refused (void)
{
  ddd_file out;

  begin ();
  add ("header.json", "{}", 0);
  CHECK (text_of (&out) == DDD_EFORMAT);
  CHECK (strstr (err.text, "has not ended") != NULL);
  add ("summaries.json", "[]", 93);
  CHECK (text_of (&out) == DDD_EFORMAT);
  CHECK (strstr (err.text, "'f.eval: summaries.json' is packed by zstd; ")
         != NULL);
  begin ();
  add ("header.json", "", 0);
  add ("summaries.json", "", 0);
  CHECK (text_of (&out) == DDD_OK); /* and no JSON */
  CHECK (out.size == 12 && memcmp (out.bytes, ",\"samples\":}", 12) == 0);
  ddd_file_close (&out);
  for (size_t cut = 0; cut < 20; cut++)
    {
      ddd_file archive = { "f.eval", file, cut, DDD_BORROWED };
      CHECK (ddd_eval_text (&archive, &out, &err) == DDD_EFORMAT);
    }
}

int
main (int argc, char **argv)
{
  (void) argc;
  whole ();
  refused ();
  return check_report (argv[0], "any");
}
