/* json.h - what the files that read JSON share.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef DDD_JSON_H
#define DDD_JSON_H

#include "readers.h"

enum
{
  DDD_JSON_DEPTH = 100 /* of lists and objects in each other */
};

/* Where reading has got to.  */
typedef struct
{
  const ddd_file *file;
  const char *at, *end;
  size_t depth;
} ddd_json_scanner;

/* TEXT is what stands in the file: of a string without its quotes, and
   ESCAPED if it has backslashes; nothing of null (or NaN), true and false.  */
typedef struct
{
  ddd_json_kind kind;
  const char *text;
  size_t bytes;
  int escaped;
  int whole; /* a number without point and exponent */
} ddd_json_token;

/* Going through a list or an object.  */
typedef struct
{
  char close;
  size_t count;        /* of members that have begun */
  ddd_json_token name; /* of the field, in an object */
} ddd_json_members;

/* Begin with FILE, which must hold text.  */
ddd_status ddd_json_begin (ddd_json_scanner *s, const ddd_file *file,
                           ddd_error *err);

/* Behind a value that is in no other one: *MORE values of its kind follow, as
   in JSON Lines.  */
ddd_status ddd_json_behind (ddd_json_scanner *s, int *more, ddd_error *err);

/* The line that S is in.  */
size_t ddd_json_here (const ddd_json_scanner *s);

/* Fail with WHAT is wrong here.  */
ddd_status ddd_json_refuse (const ddd_json_scanner *s, const char *what,
                            ddd_error *err);

/* Step over C, if it is at AT.  */
static inline int
ddd_json_take (ddd_json_scanner *s, char c)
{
  if (s->at == s->end || *s->at != c)
    return 0;
  s->at++;
  return 1;
}

/* The first byte of what comes behind blanks; -1: nothing.  */
static inline int
ddd_json_peek (ddd_json_scanner *s)
{
  for (; s->at < s->end; s->at++)
    {
      unsigned char c = (unsigned char) *s->at;

      if (c > ' ' || (c != ' ' && c != '\n' && c != '\r' && c != '\t'))
        return c;
    }
  return -1;
}

/* Each reads what begins at AT, and leaves AT behind it.  */
ddd_status ddd_json_skip (ddd_json_scanner *s, ddd_error *err);
ddd_status ddd_json_scalar (ddd_json_scanner *s, ddd_json_token *t,
                            ddd_error *err);
ddd_status ddd_json_string (ddd_json_scanner *s, ddd_json_token *t,
                            ddd_error *err);

/* Enter the list or object at AT; step to its next member, whose value must be
   read before the next step.  *MORE = 0: there is none, and AT is behind.  */
ddd_status ddd_json_enter (ddd_json_scanner *s, ddd_json_members *m,
                           ddd_error *err);
ddd_status ddd_json_member (ddd_json_scanner *s, ddd_json_members *m,
                            int *more, ddd_error *err);

/* The string that an escaped one stands for, at TO, which has room for as many
   bytes; returns how many it took.  */
size_t ddd_json_unescape (const ddd_json_token *t, char *to);

/* Text that grows.  */
typedef struct
{
  char *text;
  size_t bytes, room;
} ddd_json_text;

/* Room for BYTES more.  */
ddd_status ddd_json_room (ddd_json_text *to, size_t bytes,
                          const ddd_file *file, ddd_error *err);

/* Behind what TO has, what names and codes are made of: a string; a number in
   its shortest form; 1 and 0 for true and false, nothing for null.  */
ddd_status ddd_json_append (ddd_json_text *to, const ddd_json_token *t,
                            const ddd_file *file, ddd_error *err);

/* ---- trees of paths ----------------------------------------------------- */

/* The way from node FROM by the field NAME, or by every member (NULL): its
   code in DICTIONARY, where it is put if ADD says so.  UINT32_MAX: it is not
   there, or there is no memory.  */
uint32_t ddd_json_way (ddd_dictionary *dictionary, ddd_json_text *room,
                       uint32_t from, const char *name, size_t bytes, int add);

/* Node 0 is the whole file.  */
typedef struct
{
  size_t every; /* the node of every member, or 0 */
  size_t level; /* of the way to the rows: how often by every member */
  int on_way;   /* to the rows */
  int starts;   /* a level */
  int is_row;
  int inner;        /* something is wanted below */
  size_t column;    /* whose value this is, or SIZE_MAX */
  size_t key;       /* the column whose value is the name, or SIZE_MAX */
  const char *seen; /* the object in which it was met last */
} ddd_json_wanted;

typedef struct
{
  size_t nodes;
  ddd_json_wanted *node;
  ddd_dictionary ways;      /* to node CODE + 1 */
  ddd_json_text room, name; /* for ways and for names with escapes */
} ddd_json_tree;

/* The tree of the paths ROW and COLUMN; LEVEL[i] becomes the one whose end
   completes the i-th column.  May be freed also if it failed.  */
ddd_status ddd_json_tree_make (ddd_json_tree *tree, const ddd_json_path *row,
                               const ddd_json_path *column, size_t *level,
                               size_t count, const ddd_file *file,
                               ddd_error *err);

/* *TO = the node behind AT by the NAME of a field, or 0.  */
ddd_status ddd_json_tree_find (ddd_json_tree *tree, size_t at,
                               const ddd_json_token *name, size_t *to,
                               const ddd_file *file, ddd_error *err);

void ddd_json_tree_free (ddd_json_tree *tree);

/* ---- rows --------------------------------------------------------------- */

/* Where the rows of JSON go; VALUE[i] is what the i-th column has for those
   that are not written yet.  */
typedef struct
{
  ddd_json *json;
  const ddd_json_path *path;
  const size_t *d;
  size_t columns;
  size_t *level;
  ddd_json_text *value;
} ddd_json_rows;

ddd_status ddd_json_rows_add (ddd_json_rows *rows, ddd_error *err);

/* Write what the columns of LEVEL have for the rows from FIRST on, and forget
   it.  */
ddd_status ddd_json_rows_write (ddd_json_rows *rows, size_t level,
                                size_t first, ddd_error *err);

/* Column I has the scalar T, beside what it has.  */
ddd_status ddd_json_rows_put (ddd_json_rows *rows, size_t i,
                              const ddd_json_token *t, ddd_error *err);

/* Column I has the value at S, a scalar or those of a list.  */
ddd_status ddd_json_rows_read (ddd_json_rows *rows, size_t i,
                               ddd_json_scanner *s, ddd_error *err);

#endif /* DDD_JSON_H */
