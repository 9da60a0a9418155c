/* json_look.c - which fields a JSON file has, and what they hold.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <stdlib.h>
#include <string.h>

#include "json.h"

enum
{
  FIRST_ROOM = 64 /* nodes */
};

typedef struct
{
  ddd_json *json;
  ddd_json_scanner s;
  ddd_json_text room, name; /* for ways and for names with escapes */
  size_t limit, levels;
  size_t slots; /* of nodes */
} looker;

static ddd_status
no_memory (const looker *l, ddd_error *err)
{
  return ddd_fail (err, DDD_ENOMEM, "no memory for the names in '%s'",
                   l->json->file.name);
}

static ddd_status
add_node (looker *l, ddd_json_node n, ddd_error *err)
{
  ddd_json *json = l->json;

  if (json->nodes == l->slots)
    {
      size_t slots = l->slots ? 2 * l->slots : FIRST_ROOM;
      ddd_json_node *more = ddd_alloc (slots, sizeof *more);

      if (! more)
        return no_memory (l, err);
      if (json->nodes)
        memcpy (more, json->node, json->nodes * sizeof *more);
      free (json->node);
      json->node = more;
      l->slots = slots;
    }
  json->node[json->nodes++] = n;
  return DDD_OK;
}

/* *TO = the node below AT by member M.  */
static ddd_status
below (looker *l, size_t at, const ddd_json_members *m, size_t *to,
       ddd_error *err)
{
  ddd_json *json = l->json;
  int every = m->close == ']';
  ddd_status status = DDD_OK;

  l->name.bytes = 0;
  if (! every)
    status = ddd_json_append (&l->name, &m->name, &json->file, err);
  if (status != DDD_OK)
    return status;
  uint32_t way = ddd_json_way (&json->name, &l->room, (uint32_t) at,
                               every ? NULL : l->name.text, l->name.bytes, 1);
  if (way == UINT32_MAX)
    return no_memory (l, err);

  *to = (size_t) way + 1;
  if (*to < json->nodes)
    return DDD_OK;
  ddd_string name = json->name.value[way]; /* ends with the name */
  name.text += name.bytes - l->name.bytes;
  name.bytes = (uint32_t) l->name.bytes;
  return add_node (
    l,
    (ddd_json_node) { .parent = (uint32_t) at, .every = every, .name = name },
    err);
}

/* What a value is that begins with C.  */
static ddd_json_kind
kind_of (int c)
{
  switch (c)
    {
    case '{':
      return DDD_JSON_OBJECT;
    case '[':
      return DDD_JSON_LIST;
    case '"':
      return DDD_JSON_STRING;
    case 't':
      return DDD_JSON_TRUE;
    case 'f':
      return DDD_JSON_FALSE;
    case 'n':
    case 'N':
      return DDD_JSON_NULL;
    default:
      return DDD_JSON_NUMBER;
    }
}

/* How much of a value is looked at.  */
typedef enum
{
  ALL,
  NAMES, /* of its fields, not what is in them */
  NOTHING
} extent;

/* The value that comes, LEVEL deep, is at node AT.  Never deeper than values
   may be.  */
static ddd_status
look (looker *l, size_t at, size_t level, extent much, ddd_error *err)
{
  ddd_json_members m;
  int more, c = ddd_json_peek (&l->s), record = l->json->node[at].every;
  extent inner, beyond;

  l->json->node[at].count++;
  l->json->node[at].kinds |= kind_of (c);
  if ((c != '{' && c != '[') || level == l->levels || much == NOTHING
      || (much == NAMES && c == '['))
    return ddd_json_skip (&l->s, err);
  inner = much == ALL ? ALL : NOTHING;
  beyond = much == ALL && c == '[' ? NAMES : NOTHING;

  ddd_status status = ddd_json_enter (&l->s, &m, err);
  while (status == DDD_OK)
    {
      size_t to;

      status = ddd_json_member (&l->s, &m, &more, err);
      if (status != DDD_OK || ! more)
        break;
      if (c == '{' && m.count > l->limit && ! record)
        status = ddd_json_skip (&l->s, err);
      else
        {
          status = below (l, at, &m, &to, err);
          if (status == DDD_OK)
            status = look (l, to, level + 1,
                           m.count > l->limit ? beyond : inner, err);
        }
    }
  return status;
}

/* The values behind the first one make it an element of a list.  */
static ddd_status
look_at_lines (looker *l, ddd_error *err)
{
  const ddd_json_members list = { .close = ']' };
  ddd_status status = ddd_json_begin (&l->s, &l->json->file, err);
  int more = 1;
  size_t to = 0;

  l->json->lines = 1;
  l->json->nodes = 1;
  ddd_dictionary_free (&l->json->name);
  l->json->node[0] = (ddd_json_node) { .kinds = DDD_JSON_LIST, .count = 1 };
  if (status == DDD_OK && l->levels)
    status = below (l, 0, &list, &to, err);
  for (size_t k = 0; to && more && status == DDD_OK; k++)
    {
      status = look (l, to, 1, k < l->limit ? ALL : NAMES, err);
      if (status == DDD_OK)
        status = ddd_json_behind (&l->s, &more, err);
    }
  return status;
}

ddd_status
ddd_json_look (ddd_json *json, size_t limit, size_t levels, ddd_error *err)
{
  looker l = { .json = json, .limit = limit, .levels = levels };
  int more = 0;
  ddd_status status = ddd_json_begin (&l.s, &json->file, err);

  if (status == DDD_OK)
    status = add_node (&l, (ddd_json_node) { .count = 0 }, err);
  if (status == DDD_OK)
    status = look (&l, 0, 0, ALL, err);
  if (status == DDD_OK)
    status = ddd_json_behind (&l.s, &more, err);
  if (status == DDD_OK && more)
    status = look_at_lines (&l, err);

  free (l.room.text);
  free (l.name.text);
  return status;
}
