/* json_tree.c - the paths of rows and columns as one tree.
   SPDX-License-Identifier: GPL-3.0-or-later

   All ways are in one dictionary, as strings: the node where a way begins, and
   the name.  So a wide table is read as fast as a narrow one.  */

#include <stdlib.h>
#include <string.h>

#include "json.h"

uint32_t
ddd_json_way (ddd_dictionary *dictionary, ddd_json_text *room, uint32_t from,
              const char *name, size_t bytes, int add)
{
  const ddd_file none = { .name = "" };
  size_t named = name ? bytes : 0, all = sizeof from + 1 + named;

  /* What is longer than all that were added is not there.  */
  room->bytes = 0;
  if (named > UINT32_MAX / 2
      || (add ? ddd_json_room (room, all, &none, NULL) != DDD_OK
              : all > room->room))
    return UINT32_MAX;
  memcpy (room->text, &from, sizeof from);
  room->text[sizeof from] = name != NULL;
  if (named)
    memcpy (room->text + sizeof from + 1, name, named);
  return add ? ddd_intern (dictionary, room->text, (uint32_t) all)
             : ddd_dictionary_find (dictionary, room->text, (uint32_t) all);
}

static ddd_status
no_memory (const ddd_file *file, ddd_error *err)
{
  return ddd_fail (err, DDD_ENOMEM, "no memory for the columns of '%s'",
                   file->name);
}

/* The node one STEP below AT, or 0 without memory.  */
static size_t
below (ddd_json_tree *tree, size_t at, const ddd_string *step)
{
  uint32_t way = ddd_json_way (&tree->ways, &tree->room, (uint32_t) at,
                               step->text, step->bytes, 1);

  if (way == UINT32_MAX)
    return 0;
  size_t to = (size_t) way + 1;
  if (to == tree->nodes)
    tree->node[tree->nodes++]
      = (ddd_json_wanted) { .column = SIZE_MAX, .key = SIZE_MAX };
  tree->node[at].inner = 1;
  if (! step->text)
    tree->node[at].every = to;
  return to;
}

static ddd_status
add_rows (ddd_json_tree *tree, const ddd_json_path *row, const ddd_file *file,
          ddd_error *err)
{
  size_t at = 0, level = 0;

  for (size_t t = 0; t < row->steps; t++)
    {
      at = below (tree, at, row->step + t);
      if (! at)
        return no_memory (file, err);
      level += ! row->step[t].text;
      tree->node[at].on_way = 1;
      tree->node[at].starts = ! row->step[t].text;
      tree->node[at].level = level;
    }
  tree->node[at].is_row = 1;
  return DDD_OK;
}

static ddd_status
add_column (ddd_json_tree *tree, size_t i, const ddd_json_path *path,
            size_t *level, const ddd_file *file, ddd_error *err)
{
  size_t at = 0;

  *level = 0;
  for (size_t t = 0; t < path->steps; t++)
    {
      at = below (tree, at, path->step + t);
      if (! at)
        return no_memory (file, err);
      if (tree->node[at].on_way)
        *level = tree->node[at].level;
    }

  ddd_json_wanted *n = tree->node + at;
  size_t *mine = path->key ? &n->key : &n->column;
  if (*mine != SIZE_MAX || (path->key && ! (at && n->starts)))
    return ddd_fail (err, DDD_EINVAL,
                     "columns must be distinct, and names be on the way to "
                     "the rows");
  *mine = i;
  return DDD_OK;
}

ddd_status
ddd_json_tree_make (ddd_json_tree *tree, const ddd_json_path *row,
                    const ddd_json_path *column, size_t *level, size_t count,
                    const ddd_file *file, ddd_error *err)
{
  size_t nodes = 1 + row->steps;

  for (size_t i = 0; i < count; i++)
    nodes += column[i].steps;
  *tree = (ddd_json_tree) { .nodes = 1 };
  tree->node = ddd_alloc (nodes, sizeof *tree->node);
  if (! tree->node)
    return no_memory (file, err);
  tree->node[0] = (ddd_json_wanted) {
    .on_way = 1, .starts = 1, .column = SIZE_MAX, .key = SIZE_MAX
  };

  ddd_status status = add_rows (tree, row, file, err);
  for (size_t i = 0; i < count && status == DDD_OK; i++)
    status = add_column (tree, i, column + i, level + i, file, err);
  return status;
}

ddd_status
ddd_json_tree_find (ddd_json_tree *tree, size_t at, const ddd_json_token *name,
                    size_t *to, const ddd_file *file, ddd_error *err)
{
  const char *text = name->text;
  size_t bytes = name->bytes;

  if (name->escaped)
    {
      tree->name.bytes = 0;
      ddd_status status = ddd_json_append (&tree->name, name, file, err);
      if (status != DDD_OK)
        return status;
      text = tree->name.text;
      bytes = tree->name.bytes;
    }
  uint32_t way
    = ddd_json_way (&tree->ways, &tree->room, (uint32_t) at, text, bytes, 0);
  *to = way == UINT32_MAX ? 0 : (size_t) way + 1;
  return DDD_OK;
}

void
ddd_json_tree_free (ddd_json_tree *tree)
{
  ddd_dictionary_free (&tree->ways);
  free (tree->room.text);
  free (tree->name.text);
  free (tree->node);
}
