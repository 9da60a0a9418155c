/* json_scan.c - the values of a JSON text, one after the other.
   SPDX-License-Identifier: GPL-3.0-or-later

   What is skipped is checked as strictly as what is read: a file that is cut
   short or damaged must not pass for a shorter one.

   Own code rather than json-c, the library in C that every Debian has and that
   is kept up: it makes an object of every value, and one value in fifty is
   wanted here.  */

#include <string.h>

#include "json.h"

ddd_status
ddd_json_refuse (const ddd_json_scanner *s, const char *what, ddd_error *err)
{
  return ddd_fail (err, DDD_EFORMAT, "%s:%zu: no valid JSON: %s%s",
                   s->file->name, ddd_json_here (s), what,
                   s->at == s->end ? "; the file ends here" : "");
}

size_t
ddd_json_here (const ddd_json_scanner *s)
{
  size_t line = 1;

  for (const char *p = s->file->bytes; p < s->at; p++)
    line += *p == '\n';
  return line;
}

/* ---- lists and objects -------------------------------------------------- */

/* The name of a field, up to its colon.  */
static ddd_status
name (ddd_json_scanner *s, ddd_json_token *t, ddd_error *err)
{
  if (ddd_json_peek (s) != '"')
    return ddd_json_refuse (s, "a name in quotes must come here", err);
  ddd_status status = ddd_json_string (s, t, err);
  if (status != DDD_OK)
    return status;
  ddd_json_peek (s);
  return ddd_json_take (s, ':')
           ? DDD_OK
           : ddd_json_refuse (s, "Missing a colon after a name", err);
}

/* Behind a member of what CLOSE ends.  *MORE = 0: it ended.  */
static ddd_status
behind (ddd_json_scanner *s, char close, int *more, ddd_error *err)
{
  ddd_json_peek (s);
  *more = ddd_json_take (s, ',');
  if (*more || ddd_json_take (s, close))
    return DDD_OK;
  return ddd_json_refuse (
    s, close == ']' ? "Missing a comma or ]" : "Missing a comma or }", err);
}

static ddd_status
too_deep (const ddd_json_scanner *s, ddd_error *err)
{
  return ddd_fail (err, DDD_EFORMAT,
                   "'%s' is nested more than %d levels deep (line %zu)",
                   s->file->name, DDD_JSON_DEPTH, ddd_json_here (s));
}

ddd_status
ddd_json_enter (ddd_json_scanner *s, ddd_json_members *m, ddd_error *err)
{
  *m = (ddd_json_members) { .close = *s->at == '[' ? ']' : '}' };
  s->at++;
  return ++s->depth > DDD_JSON_DEPTH ? too_deep (s, err) : DDD_OK;
}

ddd_status
ddd_json_member (ddd_json_scanner *s, ddd_json_members *m, int *more,
                 ddd_error *err)
{
  ddd_status status = DDD_OK;

  if (m->count)
    status = behind (s, m->close, more, err);
  else
    {
      ddd_json_peek (s);
      *more = ! ddd_json_take (s, m->close);
    }
  if (status != DDD_OK)
    return status;
  if (! *more)
    {
      s->depth--;
      return DDD_OK;
    }
  m->count++;
  if (m->close == '}')
    status = name (s, &m->name, err);
  return status;
}

/* Without recursion.  */
ddd_status
ddd_json_skip (ddd_json_scanner *s, ddd_error *err)
{
  char close[DDD_JSON_DEPTH];
  size_t depth = 0;
  ddd_json_token t;
  ddd_status status;

  for (;;)
    {
      int c = ddd_json_peek (s), more = 0;

      if (c == '{' || c == '[')
        {
          char end = c == '[' ? ']' : '}';

          s->at++;
          if (s->depth + depth == DDD_JSON_DEPTH)
            return too_deep (s, err);
          ddd_json_peek (s);
          more = ! ddd_json_take (s, end);
          if (more)
            close[depth++] = end;
        }
      else
        {
          status = ddd_json_scalar (s, &t, err);
          if (status != DDD_OK)
            return status;
        }
      for (; ! more && depth; depth -= ! more)
        {
          status = behind (s, close[depth - 1], &more, err);
          if (status != DDD_OK)
            return status;
        }
      if (! depth)
        return DDD_OK;
      if (close[depth - 1] == '}')
        {
          status = name (s, &t, err);
          if (status != DDD_OK)
            return status;
        }
    }
}

/* ---- the file ----------------------------------------------------------- */

ddd_status
ddd_json_begin (ddd_json_scanner *s, const ddd_file *file, ddd_error *err)
{
  *s = (ddd_json_scanner) { .file = file };
  ddd_status status = ddd_file_text (file, &s->at, err);

  if (status != DDD_OK)
    return status;
  s->end = file->bytes + file->size;
  if (ddd_json_peek (s) < 0)
    return ddd_fail (err, DDD_EFORMAT, "'%s' is empty", file->name);
  return DDD_OK;
}

ddd_status
ddd_json_behind (ddd_json_scanner *s, int *more, ddd_error *err)
{
  const char *end = s->at;
  int c = ddd_json_peek (s);

  *more = c >= 0;
  if (! *more)
    return DDD_OK;
  if ((end[-1] != '}' && end[-1] != ']') || (c != '{' && c != '['))
    return ddd_json_refuse (s, "text after the value", err);
  if (! memchr (end, '\n', (size_t) (s->at - end)))
    return ddd_json_refuse (s, "a second value in this line", err);
  return DDD_OK;
}
