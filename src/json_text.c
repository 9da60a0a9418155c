/* json_text.c - what names and codes are made of.
   SPDX-License-Identifier: GPL-3.0-or-later

   One number has one text, or 7 in one file and 7.0 in another would be two
   items: a whole number is its digits, however many they are, any other one
   the shortest text that reads back as the same double.  */

#include <float.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "json.h"

enum
{
  FIRST_ROOM = 256, /* bytes */
  NUMBER = 64       /* bytes of a number that need no more room */
};

ddd_status
ddd_json_room (ddd_json_text *to, size_t bytes, const ddd_file *file,
               ddd_error *err)
{
  if (bytes <= to->room - to->bytes)
    return DDD_OK;

  size_t room = to->bytes + bytes;
  room = room < FIRST_ROOM / 2 ? FIRST_ROOM : 2 * room;
  char *more = ddd_alloc (room, 1);
  if (! more)
    return ddd_fail (err, DDD_ENOMEM, "no memory for the strings of '%s'",
                     file->name);
  if (to->bytes)
    memcpy (more, to->text, to->bytes);
  free (to->text);
  to->text = more;
  to->room = room;
  return DDD_OK;
}

/* Without the point and the zeros behind it, if nothing else is behind it.  */
static size_t
whole_bytes (const ddd_json_token *t)
{
  size_t bytes = t->bytes;

  if (t->whole)
    return bytes;
  while (bytes && t->text[bytes - 1] == '0')
    bytes--;
  return bytes && t->text[bytes - 1] == '.' ? bytes - 1 : 0;
}

/* At TEXT, which has room for it; returns how many bytes it took.  */
static size_t
number (const ddd_json_token *t, char *text)
{
  size_t whole = whole_bytes (t);
  int bytes = 0;

  if (whole == 2 && memcmp (t->text, "-0", 2) == 0)
    {
      *text = '0';
      return 1;
    }
  memcpy (text, t->text, t->bytes);
  if (whole)
    return whole;
  text[t->bytes] = 0;
  double x = strtod (text, NULL);
  if (fabs (x) > DBL_MAX)
    return (size_t) snprintf (text, NUMBER, x < 0 ? "-Inf" : "Inf");
  for (int digits = 15; digits <= 17; digits++)
    {
      bytes = snprintf (text, NUMBER, "%.*g", digits, x);
      if (strtod (text, NULL) == x)
        break;
    }
  return (size_t) bytes;
}

ddd_status
ddd_json_append (ddd_json_text *to, const ddd_json_token *t,
                 const ddd_file *file, ddd_error *err)
{
  ddd_status status = ddd_json_room (to, t->bytes + NUMBER, file, err);

  if (status != DDD_OK)
    return status;
  char *text = to->text + to->bytes;
  switch (t->kind)
    {
    case DDD_JSON_TRUE:
    case DDD_JSON_FALSE:
      *text = t->kind == DDD_JSON_TRUE ? '1' : '0';
      to->bytes++;
      break;
    case DDD_JSON_NUMBER:
      to->bytes += number (t, text);
      break;
    case DDD_JSON_STRING:
      if (t->escaped)
        to->bytes += ddd_json_unescape (t, text);
      else
        {
          memcpy (text, t->text, t->bytes);
          to->bytes += t->bytes;
        }
      break;
    default:
      break;
    }
  return DDD_OK;
}
