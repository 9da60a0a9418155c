/* test_json.c - JSON without Octave.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#define _POSIX_C_SOURCE 200809L /* mkdtemp */

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <zlib.h>

#include "check.h"
#include "json.h"

static ddd_json json;
static ddd_error err;

enum
{
  PATHS = 8, /* columns at most */
  STEPS = 8
};

/* Paths as the tests write them: "a.b", "*" for every member; a leading "@"
   asks for the name.  No name may hold a point.  */
static ddd_string path_step[PATHS + 1][STEPS];

static ddd_json_path
path_of (const char *text, size_t slot)
{
  ddd_json_path p = { path_step[slot], 0, *text == '@' };

  text += p.key;
  while (*text)
    {
      size_t n = strcspn (text, ".");

      path_step[slot][p.steps++]
        = (ddd_string) { *text == '*' ? NULL : text, (uint32_t) n, 0 };
      text += n + (text[n] == '.');
    }
  return p;
}

/* Exactly as many bytes as there are, for the address sanitizer.  */
static void
fill (const char *text, size_t size)
{
  char *copy = malloc (size + (size == 0));

  ddd_json_close (&json);
  err = (ddd_error) { DDD_OK, "" };
  if (size)
    memcpy (copy, text, size);
  json.file = (ddd_file) { "f.json", copy, size, DDD_ALLOCATED };
}

/* Read COLUMNS of TEXT, paths with blanks between, each into its own
   dictionary.  */
static ddd_status
parse (const char *text, size_t size, int lines, const char *row,
       const char *columns)
{
  static char copy[512];
  static const size_t d[] = { 0, 1, 2, 3, 4, 5, 6, 7 };
  ddd_json_path column[PATHS];
  size_t count = 0;

  fill (text, size);
  json.lines = lines;
  strcpy (copy, columns);
  for (char *p = strtok (copy, " "); p; p = strtok (NULL, " "))
    {
      column[count] = path_of (p, count);
      count++;
    }
  ddd_json_path rows = path_of (row, PATHS);
  return ddd_json_columns (&json, &rows, column, d, count, &err);
}

static ddd_status
parse_string (const char *text, int lines, const char *row,
              const char *columns)
{
  ddd_status status = parse (text, strlen (text), lines, row, columns);

  if (status != DDD_OK)
    fprintf (stderr, "got: %s\n", err.text);
  return status;
}

static ddd_string
cell (size_t r, size_t i)
{
  return json.dictionary[i].value[ddd_json_code (&json, r, i)];
}

static int
is (ddd_string s, const char *want)
{
  return s.bytes == strlen (want)
         && (! s.bytes || memcmp (s.text, want, s.bytes) == 0);
}

/* Whether column I has the values WANT, with bars between.  */
static int
column_is (size_t i, const char *want)
{
  char got[1024] = "";
  size_t used = 0;

  for (size_t r = 0; r < json.rows; r++)
    {
      ddd_string s = cell (r, i);

      if (r)
        got[used++] = '|';
      memcpy (got + used, s.text, s.bytes);
      used += s.bytes;
    }
  got[used] = 0;
  if (strcmp (got, want) != 0)
    fprintf (stderr, "got: %s\n", got);
  return strcmp (got, want) == 0;
}

/* ---- hand-made cases ---------------------------------------------------- */

static void
tables (void)
{
  static const struct
  {
    const char *text;
    int lines;
    const char *row;
  } same[] = {
    { "[{\"a\":1,\"b\":\"x\"},{\"b\":\"y\",\"c\":[{}],\"a\":2}]", 0, "*" },
    { "\xef\xbb\xbf{\"a\":1,\"b\":\"x\"}\n{\"b\":\"y\",\"a\":2}", 1, "*" },
    { "{\"a\" :1 , \"b\":\"x\"}\r\n\r\n { \"a\":2,\"b\":\"y\"}\n\n", 1, "*" },
    { "{\"v\":[[]],\"l\":[{\"a\":1,\"b\":\"x\"},{\"a\":2,\"b\":\"y\"}]}", 0,
      "l.*" },
    { "{\"p\":{\"a\":1,\"b\":\"x\"},\"q\":{\"a\":2,\"b\":\"y\"}}", 0, "*" },
    { "{\n\t\"a\": 1,\n\t\"b\": \"x\"\n}\n{\"a\": 2, \"b\": \"y\"}\n", 1,
      "*" },
  };
  char columns[32];

  for (size_t i = 0; i < sizeof same / sizeof *same; i++)
    {
      sprintf (columns, "%s.a %s.b %s.z", same[i].row, same[i].row,
               same[i].row);
      CHECK (parse_string (same[i].text, same[i].lines, same[i].row, columns)
             == DDD_OK);
      CHECK (json.rows == 2 && column_is (0, "1|2") && column_is (1, "x|y"));
      CHECK (column_is (2, "|"));
    }

  /* One object is one row.  */
  CHECK (parse_string ("{\"a\":7}\n", 0, "", "a") == DDD_OK);
  CHECK (json.rows == 1 && column_is (0, "7"));
  CHECK (parse_string ("[]", 0, "*", "*.a") == DDD_OK && json.rows == 0);
  CHECK (parse_string ("[1,{},[]]", 0, "*", "*.a") == DDD_OK);
  CHECK (json.rows == 3 && column_is (0, "||"));
}

static void
names_and_places (void)
{
  CHECK (parse_string ("{\"m1\":{\"i1\":{\"ok\":true},\"i2\":{\"ok\":false}},"
                       "\"m2\":{\"i\\u0032\":{\"ok\":null,\"c\":1}}}",
                       0, "*.*", "@* @*.* *.*.ok")
         == DDD_OK);
  CHECK (column_is (0, "m1|m1|m2") && column_is (1, "i1|i2|i2"));
  CHECK (column_is (2, "1|0|"));

  /* A matrix: numbers of elements from 1 on, and the value itself.  */
  CHECK (parse_string ("[[1,0],[null]]", 0, "*.*", "@* @*.* *.*") == DDD_OK);
  CHECK (column_is (0, "1|1|2") && column_is (1, "1|2|1"));
  CHECK (column_is (2, "1|0|"));
  CHECK (parse_string ("[1,0]\n[true]", 1, "*.*", "@* @*.* *.*") == DDD_OK);
  CHECK (column_is (0, "1|1|2") && column_is (2, "1|0|1"));

  /* What belongs to the rows of an element may stand behind them.  */
  CHECK (parse_string ("[{\"s\":[{\"n\":\"p\"},{\"n\":\"q\"}],\"id\":5},"
                       "{\"id\":6,\"s\":[]},{\"id\":7,\"s\":[{\"n\":\"r\"}]}]",
                       0, "*.s.*", "*.s.*.n *.id")
         == DDD_OK);
  CHECK (column_is (0, "p|q|r") && column_is (1, "5|5|7"));
  CHECK (json.dictionary[1].count == 2); /* 6 has no rows */
  CHECK (parse_string ("{\"l\":[{\"a\":1},{\"a\":2}],\"e\":{\"m\":\"x\"}}", 0,
                       "l.*", "e.m l.*.a")
         == DDD_OK);
  CHECK (column_is (0, "x|x") && column_is (1, "1|2"));

  /* By name and by every member at once.  */
  CHECK (
    parse_string ("{\"v\":{\"a\":2},\"w\":{\"a\":3}}", 0, "*", "*.a v.a @*")
    == DDD_OK);
  CHECK (column_is (0, "2|3") && column_is (1, "2|2"));
  CHECK (column_is (2, "v|w"));
}

static void
values (void)
{
  /* Lists, also in each other, without empty elements.  */
  CHECK (parse_string ("[{\"a\":[\"x\",null,[\"y\",\"\"],2]},{\"a\":[]},"
                       "{\"a\":[[],null]},{\"a\":[null,\"z\"]}]",
                       0, "*", "*.a")
         == DDD_OK);
  CHECK (column_is (0, "x\x1fy\x1f"
                       "2|||z"));
  CHECK (parse_string ("[{\"r\":[{\"t\":\"x\",\"n\":1},{\"t\":\"y\"}]},"
                       "{\"r\":[{\"t\":[\"z\"]}]},{\"r\":3}]",
                       0, "*", "*.r.*.t")
         == DDD_OK);
  CHECK (column_is (0, "x\x1fy|z|"));

  CHECK (parse_string ("[1,1.0,-0,-0.0,0.50,5e-1,1e3,1E+3,-7.000,0.1,1e400,"
                       "12345678901234567890,12345678901234567.0,"
                       "0.30000000000000004,-1.5e-7]",
                       0, "*", "*")
         == DDD_OK);
  CHECK (column_is (0, "1|1|0|0|0.5|0.5|1000|1000|-7|0.1|Inf|"
                       "12345678901234567890|12345678901234567|"
                       "0.30000000000000004|-1.5e-07"));
  CHECK (parse_string ("[NaN,Infinity,-Infinity,-1e999,true,false,null,\"\"]",
                       0, "*", "*")
         == DDD_OK);
  CHECK (column_is (0, "|Inf|-Inf|-Inf|1|0||"));

  CHECK (parse_string ("[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\",\"\\u0041\\u00e9\","
                       "\"\\uD83D\\ude00\",\"\\ud83d\",\"\\ud83dx\\ude00\","
                       "\"\\ud83d\\u0041\",\"\xc3\xa9\\n\",\"a\\u0000b\"]",
                       0, "*", "*")
         == DDD_OK);
  CHECK (is (cell (0, 0), "\"\\/\b\f\n\r\t") && is (cell (1, 0), "A\xc3\xa9"));
  CHECK (is (cell (2, 0), "\xf0\x9f\x98\x80"));
  CHECK (is (cell (3, 0), "\xef\xbf\xbd"));
  CHECK (is (cell (4, 0), "\xef\xbf\xbdx\xef\xbf\xbd"));
  CHECK (is (cell (5, 0), "\xef\xbf\xbd"
                          "A"));
  CHECK (is (cell (6, 0), "\xc3\xa9\n"));
  CHECK (cell (7, 0).bytes == 3 && memcmp (cell (7, 0).text, "a\0b", 3) == 0);

  /* The first and last halves of pairs, and their neighbours.  */
  CHECK (parse_string ("[\"\\ud800\\udc00\",\"\\udbff\\udfff\","
                       "\"\\ud7ff\\ude00\",\"\\udc00\\ude00\","
                       "\"\\ud800\\udbff\",\"\\ud800\\ue000\"]",
                       0, "*", "*")
         == DDD_OK);
  CHECK (is (cell (0, 0), "\xf0\x90\x80\x80"));
  CHECK (is (cell (1, 0), "\xf4\x8f\xbf\xbf"));
  CHECK (is (cell (2, 0), "\xed\x9f\xbf\xef\xbf\xbd"));
  CHECK (is (cell (3, 0), "\xef\xbf\xbd\xef\xbf\xbd"));
  CHECK (is (cell (4, 0), "\xef\xbf\xbd\xef\xbf\xbd"));
  CHECK (is (cell (5, 0), "\xef\xbf\xbd\xee\x80\x80"));

  /* Names with escapes, an empty one.  */
  CHECK (parse_string ("[{\"\\u0061\":1,\"\":2},{\"\":{\"a\":3},\"a\":4}]", 0,
                       "*", "*.a")
         == DDD_OK);
  CHECK (column_is (0, "1|4"));
}

static void
shared_dictionaries (void)
{
  static const size_t d[] = { 0, 0, 2 };
  const char *text = "[{\"p\":\"x\",\"t\":\"y\"},{\"p\":\"y\",\"t\":\"y\"}]";
  ddd_json_path row = path_of ("*", PATHS);
  ddd_json_path column[]
    = { path_of ("*.p", 0), path_of ("*.t", 1), path_of ("*.p.q", 2) };

  fill (text, strlen (text));
  CHECK (ddd_json_columns (&json, &row, column, d, 3, &err) == DDD_OK);
  CHECK (ddd_json_code (&json, 1, 0) == ddd_json_code (&json, 1, 1));
  CHECK (ddd_json_code (&json, 0, 0) != ddd_json_code (&json, 0, 1));
  CHECK (json.dictionary[0].count == 2 && json.dictionary[1].count == 0);

  /* Columns must be distinct, dictionaries exist, names be of rows.  */
  column[2] = column[0];
  fill (text, strlen (text));
  CHECK (ddd_json_columns (&json, &row, column, d, 3, &err) == DDD_EINVAL);
  fill (text, strlen (text));
  CHECK (ddd_json_columns (&json, &row, column, d, 2, &err) == DDD_OK);
  fill (text, strlen (text));
  CHECK (ddd_json_columns (&json, &row, column, d + 2, 1, &err) == DDD_EINVAL);
  for (int k = 0; k < 2; k++)
    {
      column[0] = path_of (k ? "@" : "@*.p.*", 0);
      fill (text, strlen (text));
      CHECK (ddd_json_columns (&json, &row, column, d, 1, &err) == DDD_EINVAL);
    }
}

/* The dictionary goes on from file to file, the rows begin anew.  */
static void
next_file_goes_on (void)
{
  static const char *const text[]
    = { "{\"p\":\"x\"}\n{\"p\":\"y\"}\n",
        "{\"p\":\"y\"}\n{\"p\":\"z\"}\n{\"p\":\"x\"}\n", "{\"p\":\"z\"}\n{" };
  static const uint32_t want[][3] = { { 0, 1, 0 }, { 1, 2, 0 } };
  ddd_json_path row = path_of ("*", PATHS), column = path_of ("*.p", 0);
  size_t d = 0;

  for (size_t f = 0; f < 3; f++)
    {
      FILE *out = fopen ("next.json", "w");

      CHECK (out && fputs (text[f], out) >= 0 && fclose (out) == 0);
      if (f == 0)
        ddd_json_close (&json);
      CHECK ((f ? ddd_json_next (&json, "next.json", &err)
                : ddd_json_open (&json, "next.json", &err))
             == DDD_OK);
      json.lines = 1;
      CHECK ((ddd_json_columns (&json, &row, &column, &d, 1, &err) == DDD_OK)
             == (f < 2));
      CHECK (json.rows == (f < 2 ? f + 2 : 0));
      for (size_t r = 0; f < 2 && r < json.rows; r++)
        CHECK (ddd_json_code (&json, r, 0) == want[f][r]);
    }
  CHECK (json.dictionary[0].count == 3);
  CHECK (ddd_json_columns (&json, &row, &column, &d, 0, &err) == DDD_EINVAL);
  CHECK (ddd_json_next (&json, "none.json", &err) == DDD_EFILE);
  CHECK (unlink ("next.json") == 0);
  ddd_json_close (&json);
  err = (ddd_error) { DDD_OK, "" };
}

/* Enough rows for several chunks; wide ones have short chunks.  */
static void
many_rows (void)
{
  enum
  {
    ROWS = 70000
  };
  char *text = malloc (ROWS * 64);
  size_t size = 0, wrong = 0;

  for (int r = 0; r < ROWS; r++)
    size
      += (size_t) sprintf (text + size, "{\"n\":%d,\"s\":\"%d\"}\n", r, r % 7);
  CHECK (parse (text, size, 1, "*", "*.s *.n") == DDD_OK);
  CHECK (json.rows == ROWS && json.chunks > 1 && json.chunks <= 3);
  for (uint32_t r = 0; r < ROWS; r++)
    {
      char want[16];

      sprintf (want, "%u", r);
      wrong
        += ddd_json_code (&json, r, 0) != r % 7 || ! is (cell (r, 1), want);
    }
  CHECK (wrong == 0);
  free (text);
}

/* A list whose text grows piece by piece, every piece being short.  */
static void
long_lists (void)
{
  enum
  {
    PIECES = 300
  };
  char text[16 * PIECES] = "[{\"a\":[", want[16 * PIECES] = "";
  size_t size = strlen (text), bytes = 0;

  for (int i = 0; i < PIECES; i++)
    {
      size += (size_t) sprintf (text + size, "%s\"p%d\"", i ? "," : "", i);
      bytes += (size_t) sprintf (want + bytes, "%sp%d", i ? "\x1f" : "", i);
    }
  size += (size_t) sprintf (text + size, "]}]");
  CHECK (parse (text, size, 0, "*", "*.a") == DDD_OK);
  CHECK (json.rows == 1 && is (cell (0, 0), want));
}

/* Of every length, around those that memory is given for.  */
static void
long_names (void)
{
  char name[300] = "*.", text[320];

  for (size_t n = 2; n + 1 < sizeof name; n++)
    {
      name[n] = 'n';
      sprintf (text, "[{\"%s\":\"x\"}]", name + 2);
      CHECK (parse_string (text, 0, "*", name) == DDD_OK);
      CHECK (json.rows == 1 && column_is (0, "x"));
    }
}

/* ---- what there is ------------------------------------------------------ */

static ddd_status
look (const char *text, size_t limit, size_t levels)
{
  fill (text, strlen (text));
  return ddd_json_look (&json, limit, levels, &err);
}

/* Whether node T is the field NAME (NULL: the elements) of node PARENT.  */
static int
node_is (size_t t, uint32_t parent, const char *name, unsigned kinds,
         size_t count)
{
  const ddd_json_node *n = json.node + t;

  return t < json.nodes && n->parent == parent && n->kinds == kinds
         && n->count == count && n->every == ! name
         && is (n->name, name ? name : "");
}

static void
looking (void)
{
  CHECK (
    look ("[{\"a\":1,\"b\":{\"c\":[1,\"x\",null]}},{\"a\":true},3]", 99, 99)
    == DDD_OK);
  CHECK (! json.lines && json.nodes == 6);
  CHECK (node_is (0, 0, "", DDD_JSON_LIST, 1));
  CHECK (node_is (1, 0, NULL, DDD_JSON_OBJECT | DDD_JSON_NUMBER, 3));
  CHECK (node_is (2, 1, "a", DDD_JSON_NUMBER | DDD_JSON_TRUE, 2));
  CHECK (node_is (3, 1, "b", DDD_JSON_OBJECT, 1));
  CHECK (node_is (4, 3, "c", DDD_JSON_LIST, 1));
  CHECK (node_is (5, 4, NULL,
                  DDD_JSON_NUMBER | DDD_JSON_STRING | DDD_JSON_NULL, 3));

  /* The same from lines; a limit of members, of depth.  */
  const char *lines = "{\"a\":1,\"b\":{\"c\":2}}\n{\"a\":\"\\u0061\"}\n{}";
  CHECK (look (lines, 99, 99) == DDD_OK && json.lines && json.nodes == 5);
  CHECK (node_is (0, 0, "", DDD_JSON_LIST, 1));
  CHECK (node_is (1, 0, NULL, DDD_JSON_OBJECT, 3));
  CHECK (node_is (2, 1, "a", DDD_JSON_NUMBER | DDD_JSON_STRING, 2));
  CHECK (node_is (4, 3, "c", DDD_JSON_NUMBER, 1));
  CHECK (look (lines, 1, 99) == DDD_OK && json.nodes == 4);
  CHECK (node_is (1, 0, NULL, DDD_JSON_OBJECT, 3));
  CHECK (node_is (2, 1, "a", DDD_JSON_NUMBER | DDD_JSON_STRING, 2));
  CHECK (look (lines, 99, 2) == DDD_OK && json.nodes == 4);
  CHECK (look (lines, 99, 0) == DDD_OK && json.nodes == 1 && json.lines);

  /* Behind the limit: the fields of records, but not what is in them; no
     fields of an object that is no record.  */
  CHECK (look ("[1,{\"a\":{\"b\":0}},[7,{\"d\":8}]]", 1, 9) == DDD_OK);
  CHECK (json.nodes == 3 && node_is (2, 1, "a", DDD_JSON_OBJECT, 1));
  CHECK (node_is (1, 0, NULL,
                  DDD_JSON_NUMBER | DDD_JSON_OBJECT | DDD_JSON_LIST, 3));
  CHECK (look ("[{\"a\":1,\"b\":{\"c\":[]},\"d\":false}]", 1, 9) == DDD_OK);
  CHECK (json.nodes == 5 && node_is (3, 1, "b", DDD_JSON_OBJECT, 1));
  CHECK (look ("{\"a\":{\"x\":1,\"y\":2},\"b\":{\"c\":1}}", 1, 9) == DDD_OK);
  CHECK (json.nodes == 3 && node_is (2, 1, "x", DDD_JSON_NUMBER, 1));
  CHECK (look (" 5 ", 9, 9) == DDD_OK && json.nodes == 1);
  CHECK (node_is (0, 0, "", DDD_JSON_NUMBER, 1));

  /* A name with an escape is the same name; a field may be called "".  */
  CHECK (look ("[{\"\\u0061\":1,\"\":0},{\"a\":2}]", 9, 9) == DDD_OK);
  CHECK (json.nodes == 4 && node_is (2, 1, "a", DDD_JSON_NUMBER, 2));
  CHECK (node_is (3, 1, "", DDD_JSON_NUMBER, 1));

  /* Many names, in a table that grows.  */
  char *text = malloc (20 * 3000);
  size_t size = (size_t) sprintf (text, "{\"n\":0");
  for (int t = 0; t < 3000; t++)
    size += (size_t) sprintf (text + size, ",\"n%d\":\"x\"", t);
  sprintf (text + size, "}");
  CHECK (look (text, SIZE_MAX, 9) == DDD_OK && json.nodes == 3002);
  CHECK (node_is (3001, 0, "n2999", DDD_JSON_STRING, 1));
  free (text);
}

/* ---- random values against the definition ------------------------------- */

/* A value; of a scalar, TEXT is what a column has of it.  */
typedef struct
{
  ddd_json_kind kind;
  const char *text;
  int from, members; /* where the members are in the pool */
  const char *name[4];
} value;

enum
{
  POOL = 4000
};
static value pool[POOL];
static int pooled;
static char *out; /* the file */

static const char *const names[] = { "a", "b", "cc", "", "\xc3\xa9" };
static const char *const written[] = { "a", "b", "\\u0063c", "", "\\u00E9" };

static void
blanks (void)
{
  while (check_random () % 4 == 0)
    *out++ = " \n\t\r"[check_random () % 4];
}

static void
emit (const char *text)
{
  out += sprintf (out, "%s", text);
}

/* Make the value V, and write it.  */
static void
make (int v, int depth)
{
  static const char *const scalar[][2] = { { "null", "" },
                                           { "true", "1" },
                                           { "false", "0" },
                                           { "17", "17" },
                                           { "-2.50", "-2.5" },
                                           { "1e2", "100" },
                                           { "\"\"", "" },
                                           { "\"x]}\\\"\"", "x]}\"" },
                                           { "\"\\\\\"", "\\" },
                                           { "\"plain text\"", "plain text" },
                                           { "\"\xc3\xbc\"", "\xc3\xbc" } };
  static const ddd_json_kind kind[]
    = { DDD_JSON_NULL,   DDD_JSON_TRUE,   DDD_JSON_FALSE,  DDD_JSON_NUMBER,
        DDD_JSON_NUMBER, DDD_JSON_NUMBER, DDD_JSON_STRING, DDD_JSON_STRING,
        DDD_JSON_STRING, DDD_JSON_STRING, DDD_JSON_STRING };
  uint64_t k = check_random () % 20;

  blanks ();
  if (depth < 5
      && (depth == 0 || k < sizeof scalar / sizeof *scalar - 2
          || pooled + 4 > POOL))
    {
      k = check_random () % (sizeof scalar / sizeof *scalar);
      pool[v] = (value) { .kind = kind[k], .text = scalar[k][1] };
      emit (scalar[k][0]);
    }
  else
    {
      int object = k % 3 > 0;

      pool[v] = (value) { .kind = object ? DDD_JSON_OBJECT : DDD_JSON_LIST,
                          .from = pooled,
                          .members = (int) (check_random () % 5) };
      pooled += pool[v].members;
      *out++ = object ? '{' : '[';
      blanks ();
      uint64_t first = check_random ();
      for (int t = 0; t < pool[v].members; t++)
        {
          size_t name = (first + (uint64_t) t) % 5;

          if (t)
            *out++ = ',';
          blanks ();
          if (object)
            {
              pool[v].name[t] = names[name];
              out += sprintf (out, "\"%s\"",
                              (check_random () % 2 ? names : written)[name]);
              blanks ();
              *out++ = ':';
            }
          make (pool[v].from + t, depth - 1);
        }
      *out++ = object ? '}' : ']';
    }
  blanks ();
}

static int
same_name (ddd_string a, ddd_string b)
{
  return a.bytes == b.bytes
         && (! a.text || ! a.bytes || memcmp (a.text, b.text, a.bytes) == 0);
}

static int
is_step (const value *v, int t, const ddd_string *step)
{
  return ! step->text
         || (v->kind == DDD_JSON_OBJECT && is (*step, v->name[t]));
}

/* Add the text of V, or of its elements, to TO; 0: it holds an object.  */
static int
gather (const value *v, char *to)
{
  if (v->kind == DDD_JSON_OBJECT)
    return 0;
  for (int t = 0; t < v->members; t++)
    if (! gather (pool + v->from + t, to))
      return 0;
  if (v->text && *v->text)
    {
      if (*to)
        strcat (to, "\x1f");
      strcat (to, v->text);
    }
  return 1;
}

/* The same of all that STEPS lead to from V.  */
static int
gather_at (const value *v, const ddd_string *step, size_t steps, char *to)
{
  if (steps == 0)
    return gather (v, to);
  for (int t = 0; t < v->members; t++)
    if (is_step (v, t, step)
        && ! gather_at (pool + v->from + t, step + 1, steps - 1, to))
      return 0;
  return 1;
}

/* Whether the rows below V, which is STEP steps on the way to the rows, are
   what was read.  BASE[l] is the value at the start of level l, and AT[l] how
   many steps lead there.  Counts rows in *R; *BAD: an object is in the
   way.  */
static int
same_rows (const value *v, const ddd_json_path *row, size_t step,
           const value **base, size_t *at, size_t level,
           const ddd_json_path *column, size_t count, size_t *r, int *bad)
{
  if (step < row->steps)
    {
      for (int t = 0; t < v->members; t++)
        {
          const value *next = pool + v->from + t;
          size_t l = level + ! row->step[step].text;

          if (! is_step (v, t, row->step + step))
            continue;
          if (l > level)
            {
              base[l] = next;
              at[l] = step + 1;
            }
          if (! same_rows (next, row, step + 1, base, at, l, column, count, r,
                           bad))
            return 0;
        }
      return 1;
    }
  for (size_t i = 0; i < count; i++)
    {
      char want[4096] = "";
      size_t shared = 0, l = 0;

      while (shared < row->steps && shared < column[i].steps
             && ! row->step[shared].text == ! column[i].step[shared].text
             && same_name (column[i].step[shared], row->step[shared]))
        shared++;
      while (l < level && at[l + 1] <= shared)
        l++;
      if (! gather_at (base[l], column[i].step + at[l],
                       column[i].steps - at[l], want))
        *bad = 1;
      else if (! *bad && err.code == DDD_OK
               && (*r >= json.rows || ! is (cell (*r, i), want)))
        return 0;
    }
  ++*r;
  return 1;
}

static void
random_values (void)
{
  static const char *const row[]
    = { "*", "*.*", "a", "*.a.*", "", "*.b", "*.*.*" };
  static const char *const column[]
    = { "*.a", "*.*.b", "a",    "*.a.*", "*.b.a",
        "b",   "*",     "*.cc", "*.*.*", "*.a.b" };
  static char text[200000];
  size_t rows = 0, refused = 0;

  for (int run = 0; run < 6000; run++)
    {
      ddd_json_path path[3];
      const value *base[STEPS];
      size_t at[STEPS] = { 0 }, count = 0, r = 0;
      int bad = 0;
      char columns[64] = "";

      out = text;
      pooled = 1;
      make (0, 5);
      *out = 0;
      uint64_t k = check_random ();
      const char *way = row[k % 7];
      for (size_t i = 0; i < 3; i++)
        {
          k = k / 7 + i;
          strcat (columns, column[k % 8 + (i == 2 ? 2 : 0)]);
          strcat (columns, " ");
        }
      ddd_status status = parse (text, (size_t) (out - text), 0, way, columns);
      if (status == DDD_EINVAL) /* one twice */
        continue;
      char copy[64];
      strcpy (copy, columns);
      for (char *p = strtok (copy, " "); p; p = strtok (NULL, " "), count++)
        path[count] = path_of (p, count);
      ddd_json_path rpath = path_of (way, PATHS);
      base[0] = pool;
      int same
        = same_rows (pool, &rpath, 0, base, at, 0, path, count, &r, &bad);
      /* An object may be in the way of values that belong to no row.  */
      if (status == DDD_EFORMAT)
        same = strstr (err.text, "is an object") != NULL;
      else
        same = same && ! bad && json.rows == r;
      if (! same)
        fprintf (stderr, "%s of %s: %s\n%s\n", columns, way, text, err.text);
      CHECK (same);
      rows += json.rows;
      refused += status == DDD_EFORMAT;
    }
  CHECK (rows > 1500 && refused > 500 && refused < 4000);
}

/* ---- errors ------------------------------------------------------------- */

static int
refused (const char *text, size_t size, int lines, const char *want)
{
  int ok = parse (text, size, lines, "*", "*.a") == DDD_EFORMAT
           && strcmp (err.text, want) == 0;

  if (! ok)
    fprintf (stderr, "got: %s\n", err.text);
  return ok && json.rows == 0
         && strcmp (ddd_status_id (err.code), "invalidFile") == 0;
}

static void
errors_name_the_line (void)
{
#define REFUSED(text, want) CHECK (refused (text, sizeof text - 1, 0, want))
#define NO "f.json:1: no valid JSON: "
#define END "; the file ends here"
  REFUSED ("", "'f.json' is empty");
  REFUSED ("[{\"a\":\"\x80\"}]",
           "'f.json' is not UTF-8; save it as UTF-8 (line 1)");
  REFUSED (" \n ", "'f.json' is empty");
  REFUSED ("\xef\xbb\xbf", "'f.json' is empty");
  REFUSED ("\xff\xfe[\0]\0", "'f.json' is UTF-16; save it as UTF-8");
  REFUSED ("[1,2", NO "Missing a comma or ]" END);
  REFUSED ("[1 2]", NO "Missing a comma or ]");
  REFUSED ("[01]", NO "Missing a comma or ]");
  REFUSED ("[{\"b\":1 \"a\":2}]", NO "Missing a comma or }");
  REFUSED ("[{\"b\" 1}]", NO "Missing a colon after a name");
  REFUSED ("[{\"b\":1,}]", NO "a name in quotes must come here");
  REFUSED ("[{b:1}]", NO "a name in quotes must come here");
  REFUSED ("[1,]", NO "a value must come here");
  REFUSED ("[,1]", NO "a value must come here");
  REFUSED ("\n[\n1,\n", "f.json:4: no valid JSON: a value must come here" END);
  REFUSED ("[-]", NO "a value must come here");
  REFUSED ("[1.]", NO "a value must come here");
  REFUSED ("[1e+]", NO "a value must come here");
  REFUSED ("[.5]", NO "a value must come here");
  REFUSED ("[+5]", NO "a value must come here");
  REFUSED ("[nul]", NO "a value must come here");
  REFUSED ("[tru", NO "a value must come here");
  REFUSED ("[\0]", NO "a value must come here");
  REFUSED ("[1.5", NO "Missing a comma or ]" END);
  REFUSED ("[\"a", NO "this string is never closed" END);
  REFUSED ("[\"a\\\"", NO "this string is never closed" END);
  REFUSED ("[\"a\\", NO "no escape has this letter" END);
  REFUSED ("[\"\\x\"]", NO "no escape has this letter");
  REFUSED ("[\"\\\0\"]", NO "no escape has this letter");
  REFUSED ("[\"\\u00g0\"]", NO "\\u needs four hexadecimal digits");
  REFUSED ("[\"\\u00", NO "\\u needs four hexadecimal digits" END);
  REFUSED ("[\"a\nb\"]",
           NO "a string has a line end or another control character");
  REFUSED ("[\"a\x1f\"]",
           NO "a string has a line end or another control character");
  REFUSED ("[1]]", NO "text after the value");
  REFUSED ("5 6", NO "text after the value");
  REFUSED ("[1] [2]", NO "a second value in this line");
  REFUSED ("[1]\n5", "f.json:2: no valid JSON: text after the value");
  REFUSED ("5\n[1]", "f.json:2: no valid JSON: text after the value");
  REFUSED ("{\"a\":1}\n{\"a\":2}",
           "f.json:2: no valid JSON: text after the value");
  REFUSED ("[{\"a\":1,\n\"b\":0,\"a\":2}]",
           "f.json:2: an object has 'a' twice");
  REFUSED ("[{\"a\":1},{\"b\":0,\n\"a\":{\"x\\ny\":[]}}]",
           "f.json:2, row 2: 'a' is an object; an option can name a field of "
           "it, as in \"a.x\\ny\"");
  REFUSED ("[{\"a\":[1,{}]}]",
           "f.json:1, row 1: 'a' is an object; an option can name a field of "
           "it, as in \"a.field\"");
  REFUSED ("[{\"b\":\n\"\xff\"}]",
           "'f.json' is not UTF-8; save it as UTF-8 (line 2)");
  REFUSED ("[{\"\xed\xa0\x80\":1}]",
           "'f.json' is not UTF-8; save it as UTF-8 (line 1)");
  REFUSED ("[\xc3\xa9]", NO "a value must come here");
#undef REFUSED
#undef NO
#undef END
  CHECK (refused ("{\"a\":1}\n\n{\"a\":}\n", 17, 1,
                  "f.json:3: no valid JSON: a value must come here"));

  /* Names that nobody asks for may come twice.  */
  CHECK (parse_string ("[{\"b\":1,\"b\":2,\"a\":3}]", 0, "*", "*.a")
         == DDD_OK);
}

/* Of each name 40 bytes, and of a path 99.  */
static void
long_paths_are_cut (void)
{
  enum
  {
    NAME = 45
  };
  char name[4][NAME + 1] = { "" }, path[300], text[300], want[400];

  for (size_t i = 0; i < 4; i++)
    memset (name[i], (int) ('a' + i), NAME);
  snprintf (path, sizeof path, "*.%s.%s.%s", name[0], name[1], name[2]);
  snprintf (text, sizeof text, "[{\"%s\":{\"%s\":{\"%s\":{\"%s\":1}}}}]",
            name[0], name[1], name[2], name[3]);
  snprintf (want, sizeof want,
            "f.json:1, row 1: '%.40s.%.40s.%.17s' is an object; an option can "
            "name a field of it, as in \"%.40s.%.40s.%.17s.%.40s\"",
            name[0], name[1], name[2], name[0], name[1], name[2], name[3]);
  CHECK (parse (text, strlen (text), 0, "*", path) == DDD_EFORMAT);
  CHECK (strcmp (err.text, want) == 0);
}

/* 100 levels are read, 101 are not; nor are a million.  */
static void
depth (void)
{
  enum
  {
    MANY = 1000000
  };
  char *text = malloc (2 * MANY);

  for (size_t n = 99; n <= 101; n++)
    for (unsigned k = 0; k < 4; k++)
      {
        const char *columns = k % 2 ? "*" : "*.a";

        memset (text, '[', n);
        memset (text + n, ']', n);
        CHECK ((k < 2 ? parse (text, 2 * n, 0, "*", columns)
                      : parse (text, 2 * n, 0, "", k == 2 ? "b" : ""))
               == (n > DDD_JSON_DEPTH ? DDD_EFORMAT : DDD_OK));
        fill (text, 2 * n);
        CHECK (ddd_json_look (&json, k, k ? 999 : 3, &err)
               == (n > DDD_JSON_DEPTH ? DDD_EFORMAT : DDD_OK));
      }
  memset (text, '[', 2 * MANY);
  CHECK (parse (text, 2 * MANY, 0, "*", "*.a") == DDD_EFORMAT);
  CHECK (strcmp (err.text, "'f.json' is nested more than 100 levels deep "
                           "(line 1)")
         == 0);
  fill (text, 2 * MANY);
  CHECK (ddd_json_look (&json, 9, 999, &err) == DDD_EFORMAT);
  for (size_t t = 0; t + 5 <= 2 * MANY; t += 5)
    memcpy (text + t, "{\"a\":", 5);
  CHECK (parse (text, 2 * MANY, 0, "*", "*.a") == DDD_EFORMAT);
  CHECK (parse (text, 2 * MANY, 0, "*.*.*", "*.*.*") == DDD_EFORMAT);
  free (text);
}

static const char tricky[]
  = "\xef\xbb\xbf[{\"a\":\"x\\u00e9\\ud83d\\ude00\\\"\", \"b\":[1.5e3,{}]},\n"
    "{\"b\":{\"\xc3\xa9\":null},\"a\":[true,[false,-0.0]]} , {\"a\":12}]\n";

/* Whatever is cut off, or replaced: either rows, or an error with a text.  */
static void
every_truncation (void)
{
  CHECK (parse (tricky, sizeof tricky - 1, 0, "*", "*.a *.b") == DDD_EFORMAT);
  CHECK (parse (tricky, sizeof tricky - 1, 0, "*", "*.a") == DDD_OK);
  CHECK (column_is (0, "x\xc3\xa9\xf0\x9f\x98\x80\"|1\x1f"
                       "0\x1f"
                       "0|12"));
  for (size_t size = 0; size < sizeof tricky - 2; size++)
    {
      CHECK (parse (tricky, size, 0, "*", "*.a") == DDD_EFORMAT && *err.text);
      fill (tricky, size);
      CHECK (ddd_json_look (&json, 9, 9, &err) == DDD_EFORMAT && *err.text);
    }
  for (size_t at = 0; at < sizeof tricky - 1; at++)
    for (const char *c = ",\"\n{}[]:\\1ne\x80 "; at + 1; c++)
      {
        char copy[sizeof tricky];

        memcpy (copy, tricky, sizeof tricky);
        copy[at] = *c;
        CHECK (parse (copy, sizeof tricky - 1, 0, "*", "*.a") == DDD_OK
               || *err.text);
        fill (copy, sizeof tricky - 1);
        CHECK (ddd_json_look (&json, 9, 9, &err) == DDD_OK || *err.text);
        if (! *c)
          break;
      }
}

static void
lines_of_rows (void)
{
  static const size_t want[] = { 2, 3, 4, 6 };
  const char *text = "\n[{\"a\":1},\n2,\n{}\n, \n{\"b\":\n0}]";
  const char *below = "\n\n{\"a\":\n1}\n\n{\"a\":2}\n";
  ddd_json_path row = path_of ("*", PATHS);
  size_t line;

  fill (text, strlen (text));
  for (size_t r = 0; r < 5; r++)
    {
      CHECK (ddd_json_line (&json, &row, r, &line, &err)
             == (r < 4 ? DDD_OK : DDD_EINVAL));
      CHECK (r == 4 || line == want[r]);
    }
  fill (below, strlen (below));
  json.lines = 1;
  CHECK (ddd_json_line (&json, &row, 1, &line, &err) == DDD_OK && line == 6);
  CHECK (ddd_json_line (&json, &row, 0, &line, &err) == DDD_OK && line == 3);
}

static void
every_allocation_may_fail (void)
{
  unsigned nth[2] = { 1, 1 };

  for (int k = 0; k < 2; k++)
    for (; nth[k] < 99; nth[k]++)
      {
        ddd_status status;

        if (k)
          {
            fill (tricky, sizeof tricky - 1);
            ddd_alloc_fail (nth[k]);
            status = ddd_json_look (&json, 9, 9, &err);
          }
        else
          {
            ddd_alloc_fail (nth[k]);
            status = parse (tricky, sizeof tricky - 1, 0, "*",
                            "*.a *.b.\xc3\xa9 @*");
          }
        if (status == DDD_OK)
          break;
        CHECK (status == DDD_ENOMEM && strstr (err.text, "no memory"));
      }
  ddd_alloc_fail (0);
  CHECK (nth[0] > 12 && nth[0] < 99 && nth[1] > 5 && nth[1] < 99);
}

static void
files (void)
{
  char folder[] = "/tmp/dddXXXXXX";
  ddd_json_path row = path_of ("*", PATHS), column = path_of ("*.a", 0);
  static const size_t d = 0;

  ddd_json_close (&json);
  ddd_json_close (&json); /* twice does no harm */
  CHECK (mkdtemp (folder) != NULL && chdir (folder) == 0);
  for (int packed = 0; packed < 2; packed++)
    {
      gzFile gz = gzopen ("t.json", packed ? "wb" : "wbT");

      CHECK (gzwrite (gz, tricky, sizeof tricky - 1) == sizeof tricky - 1);
      gzclose (gz);
      CHECK (ddd_json_open (&json, "t.json", &err) == DDD_OK);
      CHECK (json.file.memory == DDD_ALLOCATED);
      CHECK (ddd_json_look (&json, 9, 9, &err) == DDD_OK && json.nodes > 5);
      CHECK (ddd_json_columns (&json, &row, &column, &d, 1, &err) == DDD_OK);
      CHECK (json.rows == 3 && is (cell (2, 0), "12"));
      ddd_json_close (&json);
    }
  CHECK (ddd_json_open (&json, "none.json", &err) == DDD_EFILE);
  next_file_goes_on ();
  CHECK (unlink ("t.json") == 0 && chdir ("/") == 0 && rmdir (folder) == 0);
}

int
main (int argc, char **argv)
{
  (void) argc;
  tables ();
  names_and_places ();
  values ();
  shared_dictionaries ();
  many_rows ();
  long_lists ();
  long_names ();
  looking ();
  random_values ();
  errors_name_the_line ();
  long_paths_are_cut ();
  depth ();
  every_truncation ();
  lines_of_rows ();
  every_allocation_may_fail ();
  files ();
  ddd_json_close (&json);
  return check_report (argv[0], "any");
}
