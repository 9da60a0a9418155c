/* json.c - columns of JSON as codes and dictionaries.
   SPDX-License-Identifier: GPL-3.0-or-later

   The file is walked along the tree of the paths that are wanted, once, and
   what is beside it is skipped.  The place of a column in the tree says which
   rows its value is for: all below the same element.  These may come before
   the value does, so rows are written when the element ends.  */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "json.h"

enum
{
  CHUNK = 1 << 16, /* codes, about */
  NAME_SHOWN = 100 /* bytes of a name that fit into a message */
};

typedef struct
{
  ddd_json *json;
  ddd_json_scanner s;
  ddd_json_tree tree;
  ddd_json_rows rows;
  size_t find; /* the row whose LINE is looked for */
  size_t line;
} walker;

static ddd_status walk (walker *w, size_t at, ddd_error *err);

/* To the value of member M, which is what node TO means.  */
static ddd_status
walk_to (walker *w, size_t to, const ddd_json_members *m, ddd_error *err)
{
  size_t key = w->tree.node[to].key;
  ddd_status status = DDD_OK;

  if (key != SIZE_MAX)
    {
      char number[24];
      ddd_json_token t = m->name;

      if (m->close == ']')
        t = (ddd_json_token) {
          DDD_JSON_STRING, number,
          (size_t) snprintf (number, sizeof number, "%zu", m->count), 0, 0
        };
      w->rows.value[key].bytes = 0;
      status = ddd_json_rows_put (&w->rows, key, &t, err);
    }
  return status == DDD_OK ? walk (w, to, err) : status;
}

/* The node that the NAME of a field in the object at OBJECT leads to from AT;
   0: none.  */
static ddd_status
by_name (walker *w, size_t at, const char *object, const ddd_json_token *name,
         size_t *to, ddd_error *err)
{
  ddd_status status
    = ddd_json_tree_find (&w->tree, at, name, to, &w->json->file, err);

  if (status != DDD_OK || ! *to)
    return status;
  if (w->tree.node[*to].seen == object)
    return ddd_fail (err, DDD_EFORMAT, "%s:%zu: an object has '%.*s' twice",
                     w->json->file.name, ddd_json_here (&w->s),
                     (int) ddd_least (name->bytes, NAME_SHOWN), name->text);
  w->tree.node[*to].seen = object;
  return DDD_OK;
}

static ddd_status
walk_members (walker *w, size_t at, ddd_error *err)
{
  const char *start = w->s.at;
  size_t every = w->tree.node[at].every;
  ddd_json_members m;
  int more;
  ddd_status status = ddd_json_enter (&w->s, &m, err);

  while (status == DDD_OK)
    {
      size_t named = 0;

      status = ddd_json_member (&w->s, &m, &more, err);
      if (status != DDD_OK || ! more)
        break;
      if (m.close == '}')
        status = by_name (w, at, start, &m.name, &named, err);
      const char *value = w->s.at;
      if (status == DDD_OK && named)
        status = walk_to (w, named, &m, err);
      if (status == DDD_OK && every)
        {
          w->s.at = value;
          status = walk_to (w, every, &m, err);
        }
      if (status == DDD_OK && ! named && ! every)
        status = ddd_json_skip (&w->s, err);
    }
  return status;
}

/* The value that comes is at node AT of the tree.  */
static ddd_status
walk (walker *w, size_t at, ddd_error *err)
{
  const ddd_json_wanted *n = w->tree.node + at;
  int c = ddd_json_peek (&w->s);
  const char *start = w->s.at;
  size_t first = w->json->rows;
  ddd_status status = DDD_OK;

  if (n->is_row)
    {
      if (first == w->find)
        w->line = ddd_json_here (&w->s);
      status = ddd_json_rows_add (&w->rows, err);
    }
  if (status == DDD_OK && n->column != SIZE_MAX)
    status = ddd_json_rows_read (&w->rows, n->column, &w->s, err);
  if (status == DDD_OK && n->inner && (c == '{' || c == '['))
    {
      w->s.at = start;
      status = walk_members (w, at, err);
    }
  else if (status == DDD_OK && n->column == SIZE_MAX)
    status = ddd_json_skip (&w->s, err);
  if (status == DDD_OK && n->starts)
    status = ddd_json_rows_write (&w->rows, n->level, first, err);
  return status;
}

/* The values of JSON Lines are the elements of one list.  */
static ddd_status
walk_lines (walker *w, ddd_error *err)
{
  ddd_json_members m = { .close = ']' };
  size_t every = w->tree.node[0].every;
  ddd_status status;
  int more;

  do
    {
      m.count++;
      status
        = every ? walk_to (w, every, &m, err) : ddd_json_skip (&w->s, err);
      if (status == DDD_OK)
        status = ddd_json_behind (&w->s, &more, err);
    }
  while (status == DDD_OK && more);
  return status == DDD_OK ? ddd_json_rows_write (&w->rows, 0, 0, err) : status;
}

static ddd_status
walk_all (walker *w, ddd_error *err)
{
  int more = 0;
  ddd_status status = ddd_json_begin (&w->s, &w->json->file, err);

  if (status != DDD_OK)
    return status;
  if (w->json->lines)
    return walk_lines (w, err);
  status = walk (w, 0, err);
  if (status == DDD_OK)
    status = ddd_json_behind (&w->s, &more, err);
  if (status == DDD_OK && more)
    status = ddd_json_refuse (&w->s, "text after the value", err);
  return status;
}

static ddd_status
run (walker *w, const ddd_json_path *row, ddd_error *err)
{
  ddd_json_rows *rows = &w->rows;
  size_t count = rows->columns;
  ddd_status status;

  rows->json = w->json;
  rows->level = ddd_alloc (count, sizeof *rows->level);
  rows->value = ddd_alloc (count, sizeof *rows->value);
  if (rows->level && rows->value)
    {
      memset (rows->value, 0, count * sizeof *rows->value);
      status = ddd_json_tree_make (&w->tree, row, rows->path, rows->level,
                                   count, &w->json->file, err);
      if (status == DDD_OK)
        status = walk_all (w, err);
      ddd_json_tree_free (&w->tree);
      for (size_t i = 0; i < count; i++)
        free (rows->value[i].text);
    }
  else
    status = ddd_fail (err, DDD_ENOMEM, "no memory for the columns of '%s'",
                       w->json->file.name);
  free (rows->level);
  free (rows->value);
  return status;
}

ddd_status
ddd_json_columns (ddd_json *json, const ddd_json_path *row,
                  const ddd_json_path *column, const size_t *d, size_t count,
                  ddd_error *err)
{
  walker w = { .json = json,
               .find = SIZE_MAX,
               .rows = { .path = column, .d = d, .columns = count } };

  json->columns = count;
  json->per = count < CHUNK ? CHUNK / (count + ! count) : 1;
  if (json->dictionary && json->dictionaries != count)
    return ddd_fail (err, DDD_EINVAL, "files must have the same columns");
  if (! json->dictionary)
    {
      json->dictionary = ddd_alloc (count, sizeof *json->dictionary);
      if (! json->dictionary)
        return ddd_fail (err, DDD_ENOMEM, "no memory for the columns of '%s'",
                         json->file.name);
      memset (json->dictionary, 0, count * sizeof *json->dictionary);
      json->dictionaries = count;
    }
  for (size_t i = 0; i < count; i++)
    if (d[i] >= count)
      return ddd_fail (err, DDD_EINVAL, "dictionaries must exist");

  ddd_status status = run (&w, row, err);
  if (status != DDD_OK)
    json->rows = 0;
  return status;
}

ddd_status
ddd_json_line (const ddd_json *json, const ddd_json_path *row, size_t r,
               size_t *line, ddd_error *err)
{
  ddd_json own = { .file = json->file, .lines = json->lines, .per = CHUNK };
  walker w = { .json = &own, .find = r };
  ddd_status status = run (&w, row, err);

  own.file = (ddd_file) { .memory = DDD_BORROWED };
  ddd_json_close (&own);
  *line = w.line;
  return status == DDD_OK && ! w.line ? ddd_fail (
           err, DDD_EINVAL, "'%s' has no such row", json->file.name)
                                      : status;
}

ddd_status
ddd_json_open (ddd_json *json, const char *file, ddd_error *err)
{
  *json = (ddd_json) { .lines = 0 };
  ddd_status status = ddd_file_open (&json->file, file, err);

  if (status == DDD_OK && json->file.size >= 4
      && memcmp (json->file.bytes, "PK\3\4", 4) == 0)
    {
      ddd_file archive = json->file;

      status = ddd_eval_text (&archive, &json->file, err);
      ddd_file_close (&archive);
    }
  return status;
}

ddd_status
ddd_json_next (ddd_json *json, const char *file, ddd_error *err)
{
  ddd_json next;
  ddd_status status = ddd_json_open (&next, file, err);

  next.lines = json->lines;
  next.dictionaries = json->dictionaries;
  next.dictionary = json->dictionary;
  json->dictionaries = 0;
  json->dictionary = NULL;
  ddd_json_close (json);
  *json = next;
  return status;
}

void
ddd_json_close (ddd_json *json)
{
  for (size_t t = 0; t < json->chunks; t++)
    free (json->chunk[t]);
  for (size_t i = 0; i < json->dictionaries; i++)
    ddd_dictionary_free (json->dictionary + i);
  ddd_dictionary_free (&json->name);
  free (json->chunk);
  free (json->dictionary);
  free (json->node);
  ddd_file_close (&json->file);
  *json = (ddd_json) { .lines = 0 };
}
