/* test_csv.c - text tables without Octave.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#define _POSIX_C_SOURCE 200809L /* mkdtemp, mkfifo */

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <zlib.h>

#include "check.h"
#include "readers.h"

static ddd_csv csv;
static ddd_error err;

/* Read all columns of TEXT, each into its own dictionary.  The bytes are
   exactly as many as there are, for the address sanitizer.  */
static ddd_status
parse (const char *text, size_t size)
{
  size_t column[64];
  char *copy = malloc (size + (size == 0));

  ddd_csv_close (&csv);
  err = (ddd_error) { DDD_OK, "" };
  if (size)
    memcpy (copy, text, size);
  csv.file = (ddd_file) { "f.csv", copy, size, 0 };
  if (ddd_csv_start (&csv, 0, &err) != DDD_OK)
    return err.code;
  for (size_t i = 0; i < 64; i++)
    column[i] = i;
  CHECK (csv.columns <= 64);
  return ddd_csv_columns (&csv, column, column, csv.columns, &err);
}

static ddd_status
parse_string (const char *text)
{
  return parse (text, strlen (text));
}

static int
is (ddd_string s, const char *want)
{
  return s.bytes == strlen (want) && memcmp (s.text, want, s.bytes) == 0;
}

/* Whether the cell in row R of column C is WANT.  */
static int
cell (size_t r, size_t c, const char *want)
{
  return r < csv.rows && c < csv.columns
         && is (csv.dictionary[c].value[csv.codes[c * csv.stride + r]], want);
}

static void
plain_tables (void)
{
  static const char *const same[]
    = { "a,b\n1,2\n3,4\n",           "a,b\r\n1,2\r\n3,4",
        "a,b\r1,2\r3,4\r",           "\xef\xbb\xbf\n\na;b\n1;2\n\n\r\n3;4\n\n",
        "a\tb\n1\t2\n3\t4\n",        "a|b\n1|2\n3|4",
        "\"a\",b\n\"1\",2\n3,\"4\"", "a,\"b\"\r\n1,\"2\"\r\n3,4\n" };

  for (size_t i = 0; i < sizeof same / sizeof *same; i++)
    {
      CHECK (parse_string (same[i]) == DDD_OK);
      CHECK (csv.rows == 2 && csv.columns == 2);
      CHECK (is (csv.name[0], "a") && is (csv.name[1], "b"));
      CHECK (cell (0, 0, "1") && cell (0, 1, "2"));
      CHECK (cell (1, 0, "3") && cell (1, 1, "4"));
    }

  CHECK (parse_string ("a,b\n,\n1,") == DDD_OK && csv.rows == 2);
  CHECK (cell (0, 0, "") && cell (0, 1, "") && cell (1, 1, ""));
  CHECK (parse_string ("a,b\n \tx y\v,\" z\n\"\n  ,3") == DDD_OK);
  CHECK (cell (0, 0, "x y") && cell (0, 1, "z") && cell (1, 0, ""));
  CHECK (parse_string ("a\n") == DDD_OK && csv.rows == 0);
  CHECK (parse_string ("a,b") == DDD_OK && csv.rows == 0);
  CHECK (parse_string ("a,b\n5\" x,y\"\n") == DDD_OK && cell (0, 0, "5\" x"));
}

static void
quotes_hold_anything (void)
{
  CHECK (parse_string ("\"a,\"\"x\"\"\",b\n\"p\n\"\"\r\nq\",\"\"\n"
                       "\"\"\"\",\"a,b\"")
         == DDD_OK);
  CHECK (is (csv.name[0], "a,\"x\"") && csv.delimiter == ',');
  CHECK (cell (0, 0, "p\n\"\r\nq") && cell (0, 1, ""));
  CHECK (cell (1, 0, "\"") && cell (1, 1, "a,b"));

  /* A delimiter inside quotes does not count.  */
  CHECK (parse_string ("\"a,b,c\";d\n1;2") == DDD_OK);
  CHECK (csv.delimiter == ';' && csv.columns == 2);
}

static void
lines_before_the_table (void)
{
  CHECK (parse_string ("\xef\xbb\xbfsep=;\r\na;b,c\r\n1;2\r\n") == DDD_OK);
  CHECK (csv.columns == 2 && csv.delimiter == ';' && is (csv.name[1], "b,c"));
  CHECK (cell (0, 1, "2"));
  CHECK (parse_string ("sep=|\na|b\n1|2,3,4\n") == DDD_OK);
  CHECK (csv.columns == 2 && cell (0, 1, "2,3,4"));
  CHECK (parse_string ("sep=,a\n1,2\n") == DDD_OK && csv.rows == 1);
  CHECK (is (csv.name[0], "sep="));

  CHECK (parse_string ("# made by me\n\n# in 2026, by hand\na,b,c\n1,2,3\n")
         == DDD_OK);
  CHECK (csv.columns == 3 && csv.rows == 1 && is (csv.name[0], "a"));
  CHECK (parse_string ("#a,b\n1,2\n") == DDD_OK && is (csv.name[0], "#a"));
  CHECK (parse_string ("# only this") == DDD_OK && csv.columns == 1);
  CHECK (parse_string ("# a\n") == DDD_OK && csv.rows == 0);
  CHECK (parse_string ("# a\n1,2\n3,\"4\n") == DDD_EFORMAT);
  CHECK (strncmp (err.text, "f.csv:3:", 8) == 0);
}

/* Names of columns, around every size to which their room grows.  */
static void
many_columns (void)
{
  for (size_t n = 15; n <= 64; n++)
    {
      char text[1000] = "", want[8];
      size_t used = 0;

      for (size_t c = 0; c < n; c++)
        used += (size_t) snprintf (text + used, sizeof text - used, "%sc%zu",
                                   c ? "," : "", c);
      strcpy (text + used, "\n");
      CHECK (parse_string (text) == DDD_OK && csv.columns == n);
      for (size_t c = 0; c < n; c++)
        {
          snprintf (want, sizeof want, "c%zu", c);
          CHECK (is (csv.name[c], want));
        }
    }
}

static void
columns_may_share_a_dictionary (void)
{
  static const size_t wanted[] = { 2, 0, 1 }, d[] = { 1, 0, 1 };
  const char *text = "a,b,c,d\nx,y,y,1\nx,z,y,2\nw,y,x,3\n";

  parse_string (text);
  ddd_csv_close (&csv);
  ddd_csv_close (&csv); /* twice does no harm */

  char *copy = strdup (text);
  csv.file = (ddd_file) { "f.csv", copy, strlen (text), 0 };
  CHECK (ddd_csv_start (&csv, ',', &err) == DDD_OK);
  CHECK (ddd_csv_columns (&csv, wanted, d, 3, &err) == DDD_OK);
  const uint32_t *c = csv.codes, *a = c + csv.stride, *b = a + csv.stride;
  CHECK (csv.rows == 3 && csv.dictionary[1].count == 3);
  CHECK (c[0] == 0 && c[1] == 0 && b[0] == 0 && b[1] == 1);
  CHECK (is (csv.dictionary[1].value[c[2]], "x") && b[2] == 0);
  CHECK (csv.dictionary[0].count == 2 && a[0] == 0 && a[1] == 0 && a[2] == 1);
}

/* Enough strings to grow the table often; random rows come back.  */
static void
many_strings (void)
{
  enum
  {
    ROWS = 20000
  };
  static char text[ROWS * 16];
  size_t size = (size_t) sprintf (text, "n,k\n");
  uint32_t x = 1;

  for (int r = 0; r < ROWS; r++)
    {
      x = x * 1664525 + 1013904223;
      size += (size_t) sprintf (text + size, "%u,%d\n", x >> 18, r % 7);
    }
  CHECK (parse (text, size) == DDD_OK && csv.rows == ROWS);
  CHECK (csv.dictionary[1].count == 7);
  size_t wrong = 0;
  x = 1;
  for (uint32_t r = 0; r < ROWS; r++)
    {
      char want[16];

      x = x * 1664525 + 1013904223;
      sprintf (want, "%u", x >> 18);
      wrong += ! cell (r, 0, want) || csv.codes[csv.stride + r] != r % 7;
    }
  CHECK (wrong == 0);
}

/* Whatever order codes are asked for in; fields of every length around the
   words in which stops are looked for, with bytes that look like one.  */
static void
any_order (void)
{
  char text[8192];
  size_t size = (size_t) sprintf (text, "a;b\n"), wrong = 0;

  for (int r = 0; r < 120; r++)
    {
      int k = r < 40 ? r : (int) (check_random () % 40);

      for (int t = 0; t < k; t++)
        text[size++] = (char) (t % 5 ? 'a' + k % 26 : t % 3 ? '\x01' : '\x0e');
      size += (size_t) sprintf (text + size, ";%d\n", k);
    }
  CHECK (parse (text, size) == DDD_OK && csv.rows == 120);
  CHECK (csv.dictionary[0].count == 40 && csv.dictionary[1].count == 40);
  for (size_t r = 0; r < csv.rows; r++)
    {
      char want[4];
      uint32_t code = csv.codes[r];

      sprintf (want, "%u", csv.dictionary[0].value[code].bytes);
      wrong += ! cell (r, 1, want) || code != csv.codes[csv.stride + r];
    }
  CHECK (wrong == 0);
}

static void
utf8 (void)
{
  static const char *const good[] = { "",
                                      "a",
                                      "\xc2\x80",
                                      "\xdf\xbf",
                                      "\xe0\xa0\x80",
                                      "\xed\x9f\xbf",
                                      "\xee\x80\x80",
                                      "\xef\xbf\xbf",
                                      "\xf0\x90\x80\x80",
                                      "\xf4\x8f\xbf\xbf" };
  static const char *const bad[] = { "\xbf\x80",
                                     "\x80",
                                     "\xbf",
                                     "\xc2",
                                     "\xc1\xbf",
                                     "\xc2x",
                                     "\xe0\x9f\xbf",
                                     "\xe1\x80",
                                     "\xed\xa0\x80",
                                     "\xf0\x8f\xbf\xbf",
                                     "\xf4\x90\x80\x80",
                                     "\xf8\x88\x80\x80",
                                     "\xff",
                                     "a\xe9z" };

  for (size_t i = 0; i < sizeof good / sizeof *good; i++)
    CHECK (ddd_is_utf8 (good[i], strlen (good[i])));
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
    CHECK (! ddd_is_utf8 (bad[i], strlen (bad[i])));
}

static int
refused (const char *text, size_t size, const char *want)
{
  int ok = parse (text, size) == DDD_EFORMAT && strcmp (err.text, want) == 0;

  if (! ok)
    fprintf (stderr, "got: %s\n", err.text);
  return ok && csv.rows == 0
         && strcmp (ddd_status_id (err.code), "invalidFile") == 0;
}

static void
errors_name_the_line (void)
{
#define REFUSED(text, want) CHECK (refused (text, sizeof text - 1, want))
  REFUSED ("", "'f.csv' is empty");
  REFUSED ("\n\r\n", "'f.csv' is empty");
  REFUSED ("\xef\xbb\xbf", "'f.csv' is empty");
  REFUSED ("\xff\xfe"
           "a\0,\0",
           "'f.csv' is UTF-16; save it as UTF-8");
  REFUSED ("a,b\n1,2\n\"x\ny\",2,3\n", "f.csv:3: 3 fields, the header has 2");
  REFUSED ("a,b\n\"1\r\n\r\",2\n\n7", "f.csv:6: 1 fields, the header has 2");
  REFUSED ("a,b\n1,2\n3,\"4\n5,6\n", "f.csv:3: this quote is never closed");
  REFUSED ("a,\"b", "f.csv:1: this quote is never closed");
  REFUSED ("a,b\n\"1\"x,2\n", "f.csv:2: text after a closing quote");
  REFUSED ("a,b\n1,\0\n", "f.csv:2: a 0 byte; this is no text file");
  REFUSED ("a,b\n1,\"\0\"\n", "f.csv:2: a 0 byte; this is no text file");
  REFUSED ("a\0,b\n", "f.csv:1: a 0 byte; this is no text file");
  REFUSED ("a,b\n1,2\n\"x\n\xff\",3\n",
           "f.csv:3: not UTF-8; save the file as UTF-8");
  REFUSED ("\xe9,b\n1,2\n", "f.csv:1: not UTF-8; save the file as UTF-8");
#undef REFUSED

  static const size_t twice[] = { 0, 0 };
  char *copy = strdup ("a,b\n1,2\n");
  ddd_csv_close (&csv);
  csv.file = (ddd_file) { "f.csv", copy, 8, 0 };
  CHECK (ddd_csv_start (&csv, 0, &err) == DDD_OK);
  CHECK (ddd_csv_columns (&csv, twice, twice, 2, &err) == DDD_EINVAL);
}

static const char tricky[]
  = "\xef\xbb\xbf\"mo\"\"del\",\"it,em\",correct\r\n"
    "\"a\"\"\"\"b\",\"x\ny\",1\r\r\n\n\"\",,\"\"\n\"\"\"\",\"q\",\n";

/* Whatever is cut off: either rows, or an error with a text.  */
static void
lines_of_rows (void)
{
  static const size_t want[] = { 2, 6, 7, 0 };

  for (size_t r = 0; r < 4; r++)
    {
      size_t line = 0;

      ddd_csv_close (&csv);
      csv.file = (ddd_file) { "f.csv", strdup (tricky), sizeof tricky - 1,
                              DDD_ALLOCATED };
      CHECK (ddd_csv_start (&csv, 0, &err) == DDD_OK);
      CHECK (ddd_csv_line (&csv, r, &line, &err)
             == (want[r] ? DDD_OK : DDD_EINVAL));
      CHECK (! want[r] || line == want[r]);
    }
}

static void
every_truncation (void)
{
  CHECK (parse (tricky, sizeof tricky - 1) == DDD_OK && csv.rows == 3);
  for (size_t size = 0; size < sizeof tricky; size++)
    {
      ddd_status status = parse (tricky, size);

      CHECK (status == DDD_OK ? ! *err.text
                              : status == DDD_EFORMAT && *err.text);
    }
  /* And every byte replaced by every special one.  */
  for (size_t at = 0; at < sizeof tricky - 1; at++)
    for (const char *c = ",\"\n\r;x"; at + 1; c++)
      {
        char copy[sizeof tricky];

        memcpy (copy, tricky, sizeof tricky);
        copy[at] = *c;
        CHECK (parse (copy, sizeof tricky - 1) == DDD_OK || *err.text);
        if (! *c)
          break;
      }
}

static void
every_allocation_may_fail (void)
{
  unsigned nth = 1;

  for (; nth < 99; nth++)
    {
      ddd_alloc_fail (nth);
      ddd_status status = parse (tricky, sizeof tricky - 1);
      if (status == DDD_OK)
        break;
      CHECK (status == DDD_ENOMEM && strstr (err.text, "no memory"));
    }
  ddd_alloc_fail (0);
  CHECK (nth > 8 && nth < 99);
}

static void
put (const char *name, const char *text, size_t size, int packed)
{
  if (packed)
    {
      gzFile gz = gzopen (name, "wb");

      CHECK (gzwrite (gz, text, (unsigned) size) == (int) size);
      gzclose (gz);
      return;
    }
  FILE *f = fopen (name, "wb");
  CHECK (fwrite (text, 1, size, f) == size);
  fclose (f);
}

/* Several members, and zeros behind each, as tapes leave them.  */
static void
padded (void)
{
  char packed[512];
  size_t size = 0;

  for (int part = 0; part < 2; part++)
    {
      put ("p.csv", part ? "1,2\n" : "a,b\n", 4, 1);
      FILE *f = fopen ("p.csv", "rb");
      size += fread (packed + size, 1, 99, f);
      fclose (f);
      memset (packed + size, 0, 100);
      size += 100;
    }
  put ("p.csv", packed, size, 0);
  CHECK (ddd_csv_open (&csv, "p.csv", 0, &err) == DDD_OK);
  CHECK (csv.file.size == 8 && memcmp (csv.file.bytes, "a,b\n1,2\n", 8) == 0);
  ddd_csv_close (&csv);
  packed[size] = 'x'; /* what is no zero is no padding */
  put ("p.csv", packed, size + 1, 0);
  CHECK (ddd_csv_open (&csv, "p.csv", 0, &err) == DDD_EFILE);
  CHECK (strstr (err.text, "cannot unpack 'p.csv': ") != NULL);
  CHECK (unlink ("p.csv") == 0);
}

/* Further files with the same header go on with the dictionaries.  */
static void
runs (void)
{
  const size_t wanted[] = { 0, 1 }, d[] = { 0, 0 };

  put ("1.csv", "a,b\nx,y\n", 8, 0);
  put ("2.csv", "\"a\",b\nz,x\ny,y\n", 14, 1);
  put ("3.csv", "a,c\nx,y\n", 8, 0);
  put ("4.csv", "a;b\nx;y\n", 8, 0);
  for (unsigned nth = 0; nth < 20; nth++)
    {
      CHECK (ddd_csv_open (&csv, "1.csv", 0, &err) == DDD_OK);
      CHECK (ddd_csv_columns (&csv, wanted, d, 2, &err) == DDD_OK);
      CHECK (csv.rows == 1 && csv.codes[0] == 0);
      CHECK (ddd_csv_next (&csv, "3.csv", &err) == DDD_EFORMAT);
      CHECK (strcmp (err.text, "'3.csv' has another header than '1.csv'")
             == 0);
      CHECK (ddd_csv_next (&csv, "4.csv", &err) == DDD_EFORMAT);
      CHECK (ddd_csv_next (&csv, "5.csv", &err) == DDD_EFILE);
      CHECK (csv.rows == 1 && csv.dictionary[0].count == 2);
      ddd_alloc_fail (nth);
      ddd_status status = ddd_csv_next (&csv, "2.csv", &err);
      if (status == DDD_OK)
        status = ddd_csv_columns (&csv, wanted, d, 2, &err);
      ddd_alloc_fail (0);
      CHECK (status == DDD_OK || (nth && status == DDD_ENOMEM));
      if (status == DDD_OK)
        {
          CHECK (csv.rows == 2 && csv.dictionary[0].count == 3);
          CHECK (csv.codes[0] == 2 && csv.codes[1] == 1);
          CHECK (csv.codes[csv.stride] == 0 && csv.codes[csv.stride + 1] == 1);
        }
      ddd_csv_close (&csv);
    }
  for (const char *c = "1234"; *c; c++)
    {
      char name[] = { *c, '.', 'c', 's', 'v', 0 };
      CHECK (unlink (name) == 0);
    }
}

static void
files (void)
{
  static char zeros[100000];
  char folder[] = "/tmp/dddXXXXXX", missing[900];

  CHECK (mkdtemp (folder) != NULL && chdir (folder) == 0);
  ddd_csv_close (&csv);

  for (int packed = 0; packed < 2; packed++)
    {
      put ("t.csv", tricky, sizeof tricky - 1, packed);
      CHECK (ddd_csv_open (&csv, "t.csv", 0, &err) == DDD_OK);
      CHECK (csv.columns == 3 && is (csv.name[0], "mo\"del"));
      CHECK (csv.file.memory == DDD_ALLOCATED);
      ddd_csv_close (&csv);
    }

  /* A gzipped file that grows a lot, that is cut short, that is broken.  */
  memset (zeros, 'x', sizeof zeros);
  put ("t.csv", zeros, sizeof zeros, 1);
  CHECK (ddd_csv_open (&csv, "t.csv", 0, &err) == DDD_OK);
  CHECK (csv.name[0].bytes == sizeof zeros);
  ddd_csv_close (&csv);
  for (unsigned nth = 1; nth < 4; nth++)
    {
      ddd_alloc_fail (nth);
      CHECK (ddd_csv_open (&csv, "t.csv", 0, &err) == DDD_ENOMEM);
    }
  ddd_alloc_fail (0);
  padded ();
  runs ();
  FILE *f = fopen ("t.csv", "rb");
  size_t size = fread (zeros, 1, sizeof zeros, f);
  fclose (f);
  for (size_t cut = 2; cut < size; cut++)
    {
      put ("t.csv", zeros, cut, 0);
      CHECK (ddd_csv_open (&csv, "t.csv", 0, &err) != DDD_OK);
      CHECK (strstr (err.text, "'t.csv'") != NULL);
    }
  zeros[size - 6] ^= 1; /* the checksum */
  put ("t.csv", zeros, size, 0);
  CHECK (ddd_csv_open (&csv, "t.csv", 0, &err) == DDD_EFILE);
  put ("t.csv", "", 0, 1);
  CHECK (ddd_csv_open (&csv, "t.csv", 0, &err) == DDD_EFORMAT);

  put ("t.csv", "", 0, 0);
  CHECK (ddd_csv_open (&csv, "t.csv", 0, &err) == DDD_EFORMAT);
  CHECK (strcmp (err.text, "'t.csv' is empty") == 0);
  CHECK (ddd_csv_open (&csv, ".", 0, &err) == DDD_EFILE);
  CHECK (strcmp (err.text, "'.' is a folder") == 0);
  CHECK (mkfifo ("pipe", 0600) == 0);
  CHECK (ddd_csv_open (&csv, "pipe", 0, &err) == DDD_EFILE);
  CHECK (strcmp (err.text, "'pipe' is not a regular file") == 0);

  memset (missing, 'm', sizeof missing - 1);
  memcpy (missing + sizeof missing - 7, "/t.csv", 7);
  CHECK (ddd_csv_open (&csv, missing, 0, &err) == DDD_EFILE);
  CHECK (strstr (err.text, "mm/t.csv': ") != NULL);
  CHECK (strcmp (ddd_status_id (err.code), "file") == 0);

  CHECK (unlink ("t.csv") == 0 && unlink ("pipe") == 0);
  CHECK (chdir ("/") == 0 && rmdir (folder) == 0);
}

int
main (int argc, char **argv)
{
  (void) argc;
  plain_tables ();
  quotes_hold_anything ();
  lines_before_the_table ();
  many_columns ();
  columns_may_share_a_dictionary ();
  many_strings ();
  any_order ();
  utf8 ();
  errors_name_the_line ();
  lines_of_rows ();
  every_truncation ();
  every_allocation_may_fail ();
  files ();
  return check_report (argv[0], "any");
}
