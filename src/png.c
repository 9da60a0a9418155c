/* png.c - write pictures by libpng.
   SPDX-License-Identifier: GPL-3.0-or-later

   The only file that knows libpng, and with it setjmp: libpng reports an
   error by a jump back into `encode`, which has no local variable that it
   changes after setjmp; all state is in a `writer`, and `ddd_png_write` frees
   and closes it on every path.

   The picture grows under another name in the same folder and is renamed when
   it is complete, so that a full disk costs nobody the old file.  */

#define _POSIX_C_SOURCE 200809L /* stat */

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <png.h>
#include <sys/stat.h>

#include "internal.h"

enum
{
  COLORS_MAX = 256,
  KEYWORD_MAX = 79, /* bytes, as the format has it */
  LONG_TEXT = 1024  /* from here on it is compressed */
};

typedef struct
{
  const ddd_picture *x;
  FILE *out;
  uint8_t *row;
  png_structp png;
  png_infop info;
  int no_memory;
  char text[DDD_ERROR_TEXT / 4];
} writer;

const char *
ddd_png_version (void)
{
  return png_get_libpng_ver (NULL);
}

/* ---- what libpng calls ------------------------------------------------- */

static void
on_error (png_structp png, png_const_charp text)
{
  writer *w = png_get_error_ptr (png);

  if (! w->text[0])
    snprintf (w->text, sizeof w->text, "%s", text);
  png_longjmp (png, 1);
}

static void
on_warning (png_structp png, png_const_charp text)
{
  (void) png;
  (void) text;
}

static png_voidp
on_alloc (png_structp png, png_alloc_size_t size)
{
  writer *w = png_get_mem_ptr (png);
  void *p = ddd_alloc (size, 1);

  if (! p)
    w->no_memory = 1;
  return p;
}

static void
on_free (png_structp png, png_voidp p)
{
  (void) png;
  free (p);
}

static void
on_write (png_structp png, png_bytep data, size_t size)
{
  writer *w = png_get_io_ptr (png);

  if (fwrite (data, 1, size, w->out) != size)
    {
      snprintf (w->text, sizeof w->text, "%s", strerror (errno));
      png_error (png, w->text);
    }
}

static void
on_flush (png_structp png)
{
  (void) png;
}

/* ---- encoding ---------------------------------------------------------- */

static size_t
times (size_t scale)
{
  return scale ? scale : 1;
}

/* Fewest bits that can tell the colors apart.  */
static int
depth (const ddd_picture *x)
{
  if (x->type == DDD_BILEVEL)
    return 1;
  if (x->type != DDD_INDEXED || x->n_colors > 16)
    return 8;
  return x->n_colors > 4 ? 4 : x->n_colors > 2 ? 2 : 1;
}

/* Row R of column-major planes, the planes interleaved.  */
static void
gather (const ddd_picture *x, size_t r, uint8_t *row)
{
  size_t planes = x->type == DDD_RGB ? 3 : 1, wide = times (x->wide);

  for (size_t p = 0; p < planes; p++)
    {
      const uint8_t *from = x->pixels + p * x->rows * x->columns + r;
      uint8_t *to = row + p;

      for (size_t c = 0; c < x->columns; c++)
        for (size_t i = 0; i < wide; i++, to += planes)
          *to = from[c * x->rows];
    }
}

/* ASCII in the old chunks, which every reader knows; else UTF-8.  */
static void
annotate (writer *w, const ddd_note *note)
{
  size_t bytes = strlen (note->text), ascii = 0;
  char key[KEYWORD_MAX + 1], none[] = "";
  png_text t = { .key = key, .text = (char *) note->text };

  while (ascii < bytes && (unsigned char) note->text[ascii] < 128)
    ascii++;
  snprintf (key, sizeof key, "%s", note->keyword);
  if (ascii == bytes)
    {
      t.compression = bytes < LONG_TEXT ? PNG_TEXT_COMPRESSION_NONE
                                        : PNG_TEXT_COMPRESSION_zTXt;
      t.text_length = bytes;
    }
  else
    {
      t.compression = bytes < LONG_TEXT ? PNG_ITXT_COMPRESSION_NONE
                                        : PNG_ITXT_COMPRESSION_zTXt;
      t.itxt_length = bytes;
      t.lang = t.lang_key = none;
    }
  png_set_text (w->png, w->info, &t, 1); /* copies */
}

static void
describe (writer *w)
{
  static const int type[] = { PNG_COLOR_TYPE_GRAY, PNG_COLOR_TYPE_GRAY,
                              PNG_COLOR_TYPE_PALETTE, PNG_COLOR_TYPE_RGB };
  const ddd_picture *x = w->x;

  png_set_IHDR (w->png, w->info, (png_uint_32) (x->columns * times (x->wide)),
                (png_uint_32) (x->rows * times (x->tall)), depth (x),
                type[x->type], PNG_INTERLACE_NONE,
                PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  if (x->type == DDD_INDEXED)
    {
      png_color colors[COLORS_MAX];

      for (size_t i = 0; i < x->n_colors; i++)
        colors[i] = (png_color) { x->colors[3 * i], x->colors[3 * i + 1],
                                  x->colors[3 * i + 2] };
      png_set_PLTE (w->png, w->info, colors, (int) x->n_colors);
    }
  for (size_t i = 0; i < x->n_notes; i++)
    annotate (w, x->notes + i);
  if (x->type != DDD_RGB)
    png_set_filter (w->png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  png_write_info (w->png, w->info);
  png_set_packing (w->png); /* rows come with one byte per pixel */
}

/* 1 if the whole picture is in w->out.  */
static int
encode (writer *w)
{
  w->png = png_create_write_struct_2 (PNG_LIBPNG_VER_STRING, w, on_error,
                                      on_warning, w, on_alloc, on_free);
  if (! w->png)
    return 0;
  if (setjmp (png_jmpbuf (w->png)))
    return 0;

  w->info = png_create_info_struct (w->png);
  if (! w->info)
    return 0;
  png_set_write_fn (w->png, w, on_write, on_flush);
  png_set_user_limits (w->png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
  describe (w);
  for (size_t r = 0; r < w->x->rows; r++)
    {
      gather (w->x, r, w->row);
      for (size_t i = 0; i < times (w->x->tall); i++)
        png_write_row (w->png, w->row);
    }
  png_write_end (w->png, w->info);
  return 1;
}

/* ---- files ------------------------------------------------------------- */

/* Keep the reason that the C library gives; returns 0.  */
static int
failed (writer *w)
{
  snprintf (w->text, sizeof w->text, "%s", strerror (errno));
  return 0;
}

/* 1 if FILE is the picture now; otherwise it is what it was.  */
static int
produce (writer *w, const char *file, const char *part)
{
  int done;

  w->out = fopen (part, "wbx"); /* x: never somebody else's file */
  if (! w->out)
    return failed (w);

  done = encode (w);
  png_destroy_write_struct (&w->png, &w->info);
  if (fclose (w->out) != 0)
    done = failed (w);
  if (done && rename (part, file) != 0)
    done = failed (w);
  if (! done)
    remove (part);
  return done;
}

static int
is_keyword (const char *s)
{
  size_t n = strlen (s);

  if (n == 0 || n > KEYWORD_MAX || s[0] == ' ' || s[n - 1] == ' ')
    return 0;
  for (size_t i = 0; i < n; i++)
    if (s[i] < ' ' || s[i] > '~' || (s[i] == ' ' && s[i + 1] == ' '))
      return 0;
  return 1;
}

static ddd_status
check (const ddd_picture *x, const char *file, ddd_error *err)
{
  size_t tall = times (x->tall), wide = times (x->wide);
  struct stat st;

  if (x->rows == 0 || x->columns == 0 || x->rows > PNG_UINT_31_MAX / tall
      || x->columns > PNG_UINT_31_MAX / 4 / wide)
    return ddd_fail (err, DDD_ESIZE,
                     "a picture cannot have %zu x %zu pixels, each %zu x %zu",
                     x->rows, x->columns, tall, wide);
  if (x->type == DDD_INDEXED && (! x->n_colors || x->n_colors > COLORS_MAX))
    return ddd_fail (err, DDD_ESIZE, "a picture has 1 to %d colors, not %zu",
                     COLORS_MAX, x->n_colors);

  size_t limit = x->type == DDD_BILEVEL ? 2 : x->n_colors;
  int limited = x->type == DDD_BILEVEL || x->type == DDD_INDEXED;
  size_t pixels = limited ? x->rows * x->columns : 0;
  for (size_t t = 0; t < pixels; t++)
    if (x->pixels[t] >= limit)
      return ddd_fail (err, DDD_EINVAL, "pixel (%zu,%zu) has no color",
                       t % x->rows + 1, t / x->rows + 1);

  for (size_t i = 0; i < x->n_notes; i++)
    if (! is_keyword (x->notes[i].keyword))
      return ddd_fail (err, DDD_EINVAL, "text cannot be called '%.90s'",
                       x->notes[i].keyword);

  /* rename would put the picture in the place of a device or a pipe */
  if (stat (file, &st) == 0 && ! S_ISREG (st.st_mode))
    return ddd_fail (err, DDD_EFILE, "%.300s is not a regular file", file);
  return DDD_OK;
}

ddd_status
ddd_png_write (const ddd_picture *x, const char *file, const char *part,
               ddd_error *err)
{
  writer w = { .x = x };
  ddd_status status = check (x, file, err);
  int done;

  if (status != DDD_OK)
    return status;

  w.row = ddd_alloc (x->columns, 3 * times (x->wide));
  w.no_memory = ! w.row;
  done = ! w.no_memory && produce (&w, file, part);
  free (w.row);

  if (done)
    return DDD_OK;
  if (w.no_memory)
    return ddd_fail (err, DDD_ENOMEM, "no memory to write %.300s", file);
  return ddd_fail (err, DDD_EFILE, "cannot write %.300s: %s", file, w.text);
}
