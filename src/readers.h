/* readers.h - what readers of files share.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef DDD_READERS_H
#define DDD_READERS_H

#include "internal.h"

enum
{
  DDD_DEFLATE_MAX = 1032 /* bytes that deflate makes of one at most */
};

/* The little-endian number in BYTES bytes; inline, since there are millions.
 */
static inline uint64_t
ddd_little_endian (const char *p, size_t bytes)
{
  uint64_t x = 0;

  while (bytes--)
    x = x << 8 | (unsigned char) p[bytes];
  return x;
}

/* The file NAME, inflated where it is gzipped: read, or mapped where that can
   be done.  */
ddd_status ddd_file_open (ddd_file *file, const char *name, ddd_error *err);
ddd_status ddd_file_map (ddd_file *file, const char *name, ddd_error *err);
void ddd_file_close (ddd_file *file);

/* From now on SIZE bytes mapped AT, which is a page's, may become fewer; 0
   where so many are that no more can be watched.  Before they are unmapped, it
   ends.  */
int ddd_shrunk_watch (char *at, size_t size);
void ddd_shrunk_end (const char *at);

/* Where the text of FILE begins: behind a byte order mark; UTF-16 fails.  */
ddd_status ddd_file_text (const ddd_file *file, const char **text,
                          ddd_error *err);

/* What the gzipped file PACKED holds.  Close OUT in any case.  */
ddd_status ddd_gunzip (const ddd_file *packed, ddd_file *out, ddd_error *err);

/* Unpack SIZE deflated bytes into OUT, which must become full.  */
ddd_status ddd_inflate (const char *packed, size_t size, ddd_file *out,
                        ddd_error *err);

/* The directory of a zip archive, from which entries are taken.  */
typedef struct
{
  uint64_t entries, size, at; /* that are left: ENTRIES in SIZE bytes at AT */
  const ddd_file *file;
} ddd_zip;

ddd_status ddd_zip_start (ddd_zip *zip, const ddd_file *file, ddd_error *err);

/* The next of ZIP->entries > 0.  */
ddd_status ddd_zip_next (ddd_zip *zip, ddd_member *m, ddd_error *err);

/* The bytes of M, which is not odd, called LABEL, in OUT; it may point into
   the archive.  Close it in any case.  */
ddd_status ddd_zip_unpack (const ddd_member *m, const char *label,
                           ddd_file *out, ddd_error *err);

/* The log in an archive of Inspect, as one JSON object in OUT.  */
ddd_status ddd_eval_text (const ddd_file *archive, ddd_file *out,
                          ddd_error *err);

/* The checksum of zip archives.  */
uint32_t ddd_crc (const char *bytes, size_t size);

/* UTF-8 of code point C at TO, which has room for 4 bytes, and how many it
   took; what is no code point becomes U+FFFD.  */
size_t ddd_utf8 (uint64_t c, char *to);

/* The code of a string, of which a copy is added if it is new; UINT32_MAX
   without memory.  */
uint32_t ddd_intern (ddd_dictionary *d, const char *text, uint32_t bytes);

/* The same, but UINT32_MAX for a string that is new.  */
uint32_t ddd_dictionary_find (ddd_dictionary *d, const char *text,
                              uint32_t bytes);
void ddd_dictionary_free (ddd_dictionary *d);

/* Where reading a table has got to.  */
typedef struct
{
  const ddd_file *file;
  const char *at, *end;
  size_t line;
  char delimiter;
  unsigned char stop[256]; /* 1: ends a field that is not quoted */
} ddd_scanner;

ddd_scanner ddd_scan_start (const ddd_csv *csv, const char *at, size_t line);

/* Fail with WHAT is wrong in this line.  */
ddd_status ddd_scan_refuse (const ddd_scanner *s, const char *what,
                            ddd_error *err);

/* Skip the line end at AT, if there is one.  */
int ddd_scan_line_end (ddd_scanner *s);

/* The field at AT.  *LAST: it ends its record.  */
ddd_status ddd_scan_field (ddd_scanner *s, ddd_string *field, int *last,
                           ddd_error *err);

/* What ..._open does once FILE is there; the tests fill FILE themselves.  */
ddd_status ddd_csv_start (ddd_csv *csv, char delimiter, ddd_error *err);
ddd_status ddd_npy_start (ddd_npy *npy, ddd_error *err);
ddd_status ddd_npz_start (ddd_npz *npz, ddd_error *err);

/* The number whose bytes are at P.  *EXACT becomes 0 if it is a whole number
   beyond 2^53.  */
double ddd_npy_value (const ddd_npy *npy, const char *p, int *exact);

/* The header of an array file, from AT to END.  */
ddd_status ddd_npy_header (ddd_npy *npy, const char *at, const char *end,
                           ddd_error *err);

#endif /* DDD_READERS_H */
