/* test_png.c - the PNG writer, read back by libpng.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#define _POSIX_C_SOURCE 200809L /* mkdtemp */

#include <dirent.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include <png.h>
#include <sys/resource.h>
#include <unistd.h>

#include "check.h"
#include "internal.h"

enum
{
  BIG = 70000,
  PATH = 300
};

static uint8_t pixels[BIG * 3];
static uint8_t colors[256 * 3];
static char folder[] = "/tmp/ddd-XXXXXX";
static char file[PATH], part[PATH];

static void
fill (unsigned below)
{
  unsigned state = 1;

  for (size_t t = 0; t < sizeof pixels; t++)
    {
      state = state * 1103515245u + 12345u;
      pixels[t] = (uint8_t) ((state >> 16) % below);
    }
  for (size_t t = 0; t < sizeof colors; t++)
    colors[t] = (uint8_t) (t * 37 + 5);
}

static int
files_in_folder (void)
{
  DIR *d = opendir (folder);
  int count = 0;

  for (struct dirent *e = readdir (d); e; e = readdir (d))
    count += e->d_name[0] != '.' || strstr (e->d_name, "part") != NULL;
  closedir (d);
  return count;
}

/* The color that X says pixel (R, C) has, in plane P of red, green, blue.  */
static uint8_t
wanted (const ddd_picture *x, size_t r, size_t c, size_t p)
{
  size_t at = r + c * x->rows;

  if (x->type == DDD_RGB)
    return x->pixels[at + p * x->rows * x->columns];
  if (x->type == DDD_INDEXED)
    return x->colors[3 * x->pixels[at] + p];
  return x->type == DDD_GRAY ? x->pixels[at] : (uint8_t) (255 * x->pixels[at]);
}

static size_t
pixels_that_differ (const ddd_picture *x)
{
  png_image back = { .version = PNG_IMAGE_VERSION };
  size_t wrong = 0;

  CHECK (png_image_begin_read_from_file (&back, file));
  size_t tall = x->tall ? x->tall : 1, wide = x->wide ? x->wide : 1;
  CHECK (back.width == x->columns * wide && back.height == x->rows * tall);
  back.format = PNG_FORMAT_RGB;
  uint8_t *data = ddd_alloc (PNG_IMAGE_SIZE (back), 1);
  CHECK (png_image_finish_read (&back, NULL, data, 0, NULL));
  for (size_t r = 0; r < back.height; r++)
    for (size_t c = 0; c < back.width; c++)
      for (size_t p = 0; p < 3; p++)
        wrong += data[(r * back.width + c) * 3 + p]
                 != wanted (x, r / tall, c / wide, p);
  free (data);
  return wrong;
}

/* Bit depth and color type, as they stand in the header.  */
static void
header (uint8_t depth_and_type[2])
{
  FILE *f = fopen (file, "rb");

  CHECK (fseek (f, 24, SEEK_SET) == 0);
  CHECK (fread (depth_and_type, 1, 2, f) == 2);
  fclose (f);
}

static void
every_kind_of_pixel_comes_back (void)
{
  static const size_t size[][4]
    = { { 1, 1, 0, 0 },   { 1, BIG, 1, 1 }, { BIG, 1, 1, 3 },
        { 83, 91, 0, 0 }, { 7, 9, 1, 0 },   { 7, 9, 4, 3 } };
  static const struct
  {
    ddd_pixels type;
    unsigned n;
    uint8_t depth;
  } kind[]
    = { { DDD_BILEVEL, 2, 1 },  { DDD_GRAY, 256, 8 },   { DDD_RGB, 256, 8 },
        { DDD_INDEXED, 1, 1 },  { DDD_INDEXED, 2, 1 },  { DDD_INDEXED, 3, 2 },
        { DDD_INDEXED, 16, 4 }, { DDD_INDEXED, 256, 8 } };
  static const uint8_t code[] = { 0, 0, 3, 2 };

  for (size_t k = 0; k < sizeof kind / sizeof *kind; k++)
    for (size_t s = 0; s < sizeof size / sizeof *size; s++)
      {
        ddd_picture x = { .type = kind[k].type,
                          .rows = size[s][0],
                          .columns = size[s][1],
                          .tall = size[s][2],
                          .wide = size[s][3],
                          .pixels = pixels,
                          .colors = colors,
                          .n_colors = kind[k].n };
        uint8_t head[2];

        fill (kind[k].n);
        CHECK (ddd_png_write (&x, file, part, NULL) == DDD_OK);
        CHECK (pixels_that_differ (&x) == 0);
        header (head);
        CHECK (head[0] == kind[k].depth && head[1] == code[x.type]);
      }
  CHECK (files_in_folder () == 1);
}

static void
bad_pictures_are_refused (void)
{
  static const char *const keyword[]
    = { "", " a", "a ", "a  b", "a\tb", "\xe4" };
  ddd_picture x = { .type = DDD_INDEXED,
                    .rows = 2,
                    .columns = 3,
                    .pixels = pixels,
                    .colors = colors,
                    .n_colors = 4 };
  ddd_error err;

  fill (4);
  pixels[5] = 4;
  CHECK (ddd_png_write (&x, file, part, &err) == DDD_EINVAL);
  CHECK (strcmp (err.text, "pixel (2,3) has no color") == 0);
  CHECK (ddd_png_write (&x, file, part, NULL) == DDD_EINVAL);
  x.n_colors = 257;
  CHECK (ddd_png_write (&x, file, part, &err) == DDD_ESIZE);
  CHECK (strcmp (err.text, "a picture has 1 to 256 colors, not 257") == 0);
  x.rows = 0;
  CHECK (ddd_png_write (&x, file, part, &err) == DDD_ESIZE);
  CHECK (strcmp (err.text, "a picture cannot have 0 x 3 pixels, each 1 x 1")
         == 0);
  x.rows = 2;
  x.tall = SIZE_MAX;
  CHECK (ddd_png_write (&x, file, part, &err) == DDD_ESIZE);
  x.tall = 0;
  x.wide = 1u << 30;
  CHECK (ddd_png_write (&x, file, part, &err) == DDD_ESIZE);

  x.wide = 0;
  x.type = DDD_BILEVEL;
  pixels[5] = 2;
  CHECK (ddd_png_write (&x, file, part, &err) == DDD_EINVAL);
  x.type = DDD_GRAY;
  x.n_notes = 1;
  for (size_t i = 0; i < sizeof keyword / sizeof *keyword; i++)
    {
      x.notes = &(ddd_note) { keyword[i], "" };
      CHECK (ddd_png_write (&x, file, part, &err) == DDD_EINVAL);
      CHECK (strstr (err.text, "text cannot be called") != NULL);
    }
}

/* Kind of chunk, and whether libpng gives KEYWORD and TEXT back.  */
static int
note_comes_back (const char *keyword, const char *text)
{
  ddd_note note = { keyword, text };
  ddd_picture x = { .type = DDD_GRAY,
                    .rows = 2,
                    .columns = 3,
                    .pixels = pixels,
                    .notes = &note,
                    .n_notes = 1 };
  png_structp png
    = png_create_read_struct (PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
  png_infop info = png_create_info_struct (png);
  png_textp back = NULL;
  int kind = -9, count = 0;

  CHECK (ddd_png_write (&x, file, part, NULL) == DDD_OK);
  FILE *f = fopen (file, "rb");
  png_init_io (png, f);
  png_read_info (png, info);
  png_get_text (png, info, &back, &count);
  if (count == 1 && strcmp (back->key, keyword) == 0
      && strcmp (back->text, text) == 0)
    kind = back->compression;
  fclose (f);
  png_destroy_read_struct (&png, &info, NULL);
  return kind;
}

static void
notes_come_back (void)
{
  static char longer[100000];
  char name[80];

  memset (longer, 'x', sizeof longer - 1);
  memset (name, 'k', sizeof name - 1);
  name[79] = 0;
  CHECK (note_comes_back ("a b", "1 2\n3") == PNG_TEXT_COMPRESSION_NONE);
  CHECK (note_comes_back (name, "") == PNG_TEXT_COMPRESSION_NONE);
  CHECK (note_comes_back ("a", longer) == PNG_TEXT_COMPRESSION_zTXt);
  CHECK (note_comes_back ("a", "na\xc3\xafve") == PNG_ITXT_COMPRESSION_NONE);
  longer[0] = '\xc3';
  longer[1] = '\xaf';
  CHECK (note_comes_back ("a", longer) == PNG_ITXT_COMPRESSION_zTXt);
}

static void
files_that_cannot_be_written_say_why (void)
{
  ddd_picture x
    = { .type = DDD_GRAY, .rows = 2, .columns = 3, .pixels = pixels };
  char name[2 * PATH];
  ddd_error err;

  snprintf (name, sizeof name, "%s/none/x.png", folder);
  CHECK (ddd_png_write (&x, name, part, &err) == DDD_EFILE);
  CHECK (strncmp (err.text, "cannot write ", 13) == 0);
  CHECK (strstr (err.text, "/none/x.png: No such file") != NULL);
  CHECK (strcmp (ddd_status_id (err.code), "file") == 0);
  CHECK (ddd_png_write (&x, folder, part, &err) == DDD_EFILE);
  CHECK (strstr (err.text, "is not a regular file") != NULL);
  CHECK (ddd_png_write (&x, "/dev/null", part, &err) == DDD_EFILE);
  CHECK (ddd_png_write (&x, file, folder, &err) == DDD_EFILE);
  CHECK (strstr (err.text, ".png: File exists") != NULL);
}

/* None of these pixels is looked at.  */
static void
sizes_have_limits (void)
{
  static const size_t size[][4]
    = { { 0, 3, 1, 1 },        { 3, 0, 1, 1 },
        { 1u << 31, 1, 1, 1 }, { (1u << 30) + 1, 1, 2, 1 },
        { 1, 1u << 29, 1, 1 }, { 1, (1u << 28) + 1, 1, 2 } };
  ddd_picture x = { .type = DDD_GRAY, .pixels = pixels };
  ddd_error err;

  for (size_t t = 0; t < sizeof size / sizeof *size; t++)
    {
      x.rows = size[t][0];
      x.columns = size[t][1];
      x.tall = size[t][2];
      x.wide = size[t][3];
      CHECK (ddd_png_write (&x, file, part, &err) == DDD_ESIZE);
      CHECK (strncmp (err.text, "a picture cannot have", 21) == 0);
    }
}

/* A limit on the size of files stands for a full disk.  */
static void
a_full_disk_costs_nothing (void)
{
  ddd_picture x = {
    .type = DDD_GRAY, .rows = BIG / 100, .columns = 100, .pixels = pixels
  };
  struct rlimit old, tight;
  ddd_error err;

  fill (256);
  CHECK (ddd_png_write (&x, file, part, NULL) == DDD_OK);
  signal (SIGXFSZ, SIG_IGN);
  CHECK (getrlimit (RLIMIT_FSIZE, &old) == 0);
  tight = old;
  for (tight.rlim_cur = 0; tight.rlim_cur < BIG; tight.rlim_cur += BIG / 3)
    {
      x.columns = 99;
      CHECK (setrlimit (RLIMIT_FSIZE, &tight) == 0);
      ddd_status status = ddd_png_write (&x, file, part, &err);
      CHECK (setrlimit (RLIMIT_FSIZE, &old) == 0);
      CHECK (status == DDD_EFILE && strstr (err.text, ".png: File too large"));
      CHECK (files_in_folder () == 1);
      x.columns = 100;
      CHECK (pixels_that_differ (&x) == 0);
    }
}

static void
no_memory_costs_nothing (void)
{
  ddd_note note = { "a", "b" };
  ddd_picture x = { .type = DDD_RGB,
                    .rows = 20,
                    .columns = 30,
                    .pixels = pixels,
                    .notes = &note,
                    .n_notes = 1 };
  ddd_status status = DDD_ENOMEM;
  ddd_error err;
  unsigned nth = 0;

  remove (file);
  while (status == DDD_ENOMEM)
    {
      ddd_alloc_fail (++nth);
      status = ddd_png_write (&x, file, part, &err);
      CHECK (files_in_folder () == (status == DDD_OK));
    }
  ddd_alloc_fail (0);
  CHECK (status == DDD_OK && nth > 4);
}

int
main (int argc, char **argv)
{
  (void) argc;
  if (! mkdtemp (folder))
    {
      fprintf (stderr, "cannot make %s\n", folder);
      return 1;
    }
  snprintf (file, sizeof file, "%s/a'`b.png", folder);
  snprintf (part, sizeof part, "%s/.part", folder);

  every_kind_of_pixel_comes_back ();
  bad_pictures_are_refused ();
  notes_come_back ();
  files_that_cannot_be_written_say_why ();
  sizes_have_limits ();
  a_full_disk_costs_nothing ();
  no_memory_costs_nothing ();

  remove (file);
  rmdir (folder);
  return check_report (argv[0], "any");
}
