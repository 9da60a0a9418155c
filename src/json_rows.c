/* json_rows.c - values of JSON become codes in rows.
   SPDX-License-Identifier: GPL-3.0-or-later

   Codes are in chunks of rows, which are never copied: how many rows there are
   is known at the end only.  */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "json.h"

enum
{
  PATH_SHOWN = 100, /* bytes of a path that fit into a message */
  NAME_SHOWN = 40
};

static ddd_status
no_memory (const ddd_json_rows *rows, ddd_error *err)
{
  return ddd_fail (err, DDD_ENOMEM, "no memory for the rows of '%s'",
                   rows->json->file.name);
}

ddd_status
ddd_json_rows_add (ddd_json_rows *rows, ddd_error *err)
{
  ddd_json *json = rows->json;
  size_t chunks = json->chunks;

  if (json->rows == UINT32_MAX)
    return ddd_fail (err, DDD_ESIZE, "'%s' has too many rows",
                     json->file.name);
  if (json->rows++ % json->per)
    return DDD_OK;

  if ((chunks & (chunks - 1)) == 0) /* there is room for no more */
    {
      uint32_t **more = ddd_alloc (chunks ? 2 * chunks : 1, sizeof *more);

      if (! more)
        return no_memory (rows, err);
      if (chunks)
        memcpy (more, json->chunk, chunks * sizeof *more);
      free (json->chunk);
      json->chunk = more;
    }
  json->chunk[chunks]
    = ddd_alloc (rows->columns, json->per * sizeof **json->chunk);
  if (! json->chunk[chunks])
    return no_memory (rows, err);
  json->chunks++;
  return DDD_OK;
}

ddd_status
ddd_json_rows_write (ddd_json_rows *rows, size_t level, size_t first,
                     ddd_error *err)
{
  ddd_json *json = rows->json;

  for (size_t i = 0; i < rows->columns; i++)
    {
      ddd_json_text *value = rows->value + i;

      if (rows->level[i] != level)
        continue;
      if (value->bytes >= UINT32_MAX)
        return ddd_fail (err, DDD_ESIZE, "'%s' has a value of more than 4 GB",
                         json->file.name);
      if (json->rows > first)
        {
          uint32_t code = ddd_intern (json->dictionary + rows->d[i],
                                      value->bytes ? value->text : "",
                                      (uint32_t) value->bytes);

          if (code == UINT32_MAX)
            return no_memory (rows, err);
          for (size_t r = first; r < json->rows; r++)
            json->chunk[r / json->per][i * json->per + r % json->per] = code;
        }
      value->bytes = 0;
    }
  return DDD_OK;
}

ddd_status
ddd_json_rows_put (ddd_json_rows *rows, size_t i, const ddd_json_token *t,
                   ddd_error *err)
{
  static const ddd_json_token between
    = { .kind = DDD_JSON_STRING, .text = "\x1f", .bytes = 1 };
  const ddd_file *file = &rows->json->file;
  ddd_json_text *to = rows->value + i;
  size_t before = to->bytes;
  ddd_status status = DDD_OK;

  if (before)
    status = ddd_json_append (to, &between, file, err);
  size_t start = to->bytes;
  if (status == DDD_OK)
    status = ddd_json_append (to, t, file, err);
  if (to->bytes == start)
    to->bytes = before;
  return status;
}

/* The object at S is where column I is wanted.  */
static ddd_status
refuse_object (const ddd_json_rows *rows, size_t i, ddd_json_scanner *s,
               ddd_error *err)
{
  const ddd_json_path *path = rows->path + i;
  char shown[PATH_SHOWN] = "";
  size_t used = 0, line = ddd_json_here (s);
  ddd_json_members m;
  int more = 0;

  for (size_t t = 0; t < path->steps && used < sizeof shown; t++)
    {
      const ddd_string *step = path->step + t;

      used
        = step->text
            ? used
                + (size_t) snprintf (
                  shown + used, sizeof shown - used, "%s%.*s", used ? "." : "",
                  (int) ddd_least (step->bytes, NAME_SHOWN), step->text)
            : 0;
    }
  if (ddd_json_enter (s, &m, NULL) != DDD_OK
      || ddd_json_member (s, &m, &more, NULL) != DDD_OK || ! more)
    m.name = (ddd_json_token) { .text = "field", .bytes = 5 };
  return ddd_fail (err, DDD_EFORMAT,
                   "%s:%zu, row %zu: '%s' is an object; an option can name a "
                   "field of it, as in \"%s.%.*s\"",
                   rows->json->file.name, line, rows->json->rows, shown, shown,
                   (int) ddd_least (m.name.bytes, NAME_SHOWN), m.name.text);
}

ddd_status
ddd_json_rows_read (ddd_json_rows *rows, size_t i, ddd_json_scanner *s,
                    ddd_error *err)
{
  ddd_json_token t;
  ddd_json_members m;
  int more, c = ddd_json_peek (s);
  ddd_status status;

  if (c == '{')
    return refuse_object (rows, i, s, err);
  if (c != '[')
    {
      status = ddd_json_scalar (s, &t, err);
      return status == DDD_OK ? ddd_json_rows_put (rows, i, &t, err) : status;
    }
  status = ddd_json_enter (s, &m, err);
  while (status == DDD_OK)
    {
      status = ddd_json_member (s, &m, &more, err);
      if (status != DDD_OK || ! more)
        break;
      status = ddd_json_rows_read (rows, i, s, err);
    }
  return status;
}
