## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} refuse_foreign (@var{file}, @var{kind}, @var{start}, @
## @var{zipped})
## Raise if @var{file} is of a kind that others write and @code{ddd_load} does
## not read, and say how to get the decisions out.  @var{kind} is its
## extension, @var{start} its first bytes, @var{zipped} those of a zip archive.
## @end deftypefn

function refuse_foreign (file, kind, start, zipped)

  sheet = "a spreadsheet; save the sheet as CSV";
  pickle = ["a Python pickle, which could run anything; save the array ", ...
            "by np.save (f, x), or a table by df.to_csv (f)"];
  torch = ["a file of PyTorch; save predicted labels or decisions by ", ...
           "np.save (f, x.cpu ().numpy ())"];
  table = "a %s file; in Python: pandas.read_%s (f).to_csv (g)";
  archive = "an archive; unpack it and load what is in it";
  packed = "packed by %s; unpack it, only gzip is read as it is";
  picture = ["a picture; ddd_load reads who solved what, and ", ...
             "ddd_plot_items shows pictures"];
  known = {
    "xl/", "zip", sheet;
    "opendocument", "zip", sheet;
    "data.pkl", "zip", torch;
    "PK\3\4", "start", archive;
    "\xD0\xCF\x11\xE0", "start", sheet;
    "PAR1", "start", sprintf(table, "Parquet", "parquet");
    "ARROW1", "start", sprintf(table, "Feather", "feather");
    "FEA1", "start", sprintf(table, "Feather", "feather");
    "SQLite format 3", "start", "a database; export the table as CSV";
    "RDX", "start", "a file of R; in R: write.csv (x, \"file.csv\")";
    "RDA", "start", "a file of R; in R: write.csv (x, \"file.csv\")";
    "X\n\0\0", "start", "a file of R; in R: write.csv (x, \"file.csv\")";
    "7z\xBC\xAF", "start", archive;
    "Rar!", "start", archive;
    "BZh", "start", sprintf(packed, "bzip2");
    "\xFD7zXZ", "start", sprintf(packed, "xz");
    "\x28\xB5\x2F\xFD", "start", sprintf(packed, "zstd");
    "%PDF", "start", "a PDF; export the table as CSV";
    "\x89PNG", "start", picture;
    "\xFF\xD8\xFF", "start", picture;
    "<", "markup", ["a web page or XML; download the file itself (on ", ...
                    "GitHub: Raw)"];
    "version https://git-lfs", "start", ["a pointer to a file, which git ", ...
                                         "lfs pull brings"];
    "pkl", "name", pickle;
    "pickle", "name", pickle;
    "joblib", "name", pickle;
    "pt", "name", torch;
    "pth", "name", torch;
    "ckpt", "name", torch;
    "parquet", "name", sprintf(table, "Parquet", "parquet");
    "feather", "name", sprintf(table, "Feather", "feather");
    "xlsx", "name", sheet;
    "xls", "name", sheet;
    "ods", "name", sheet};

  if (numel (start) > 262 && strcmp (start(258:262), "ustar"))
    known = {"", "any", archive};
  elseif (numel (start) > 1 && start(1) == "\x80" && any (start(2) == 2:5))
    known = {"", "any", pickle};
  endif
  for row = known'
    [text, where, advice] = row{:};
    switch (where)
      case "zip"
        found = ! isempty (strfind (zipped, text));
      case "start"
        found = strncmp (start, text, numel (text));
      case "markup"
        text = strtrim (start);
        found = any (strncmpi (text, {"<!", "<?", "<h"}, 2)) ...
                && any (text == ">");
      case "any"
        found = true;
      case "name"
        found = strcmp (kind, text) && ! isempty (start);
    endswitch
    if (found)
      error ("ddd:foreignFile", "ddd_load: '%s' is %s", file, advice);
    endif
  endfor

endfunction
