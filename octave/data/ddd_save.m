## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_save (@var{D}, @var{file})
## @deftypefnx {ddd} {} ddd_save (@var{D}, @var{file}, "layout", @var{layout})
## Save packed data in a file that @code{ddd_load} gives back as they are.
##
## @var{D} is packed data or a matrix C, as for every function; missing
## answers, names, groups, conditions, epochs and labels are kept.  The file is
## written completely or not at all: an error leaves an older one as it was.
## Its name says in which format:
##
## @table @asis
## @item .h5, .hdf5
## The smallest and fastest, and the only one that keeps the report.  A file of
## which a bit has changed is refused by @code{ddd_load}.
## @item .npz
## Arrays for @code{numpy.load}: @code{correct}, models x items x epochs (bool,
## or float32 with nan), and names as described for @code{ddd_load};
## @code{label_names}, @code{predicted}, @code{truth}, @code{factors} and
## @code{third} as below.
## @item .csv
## A table.  The @var{layout} @qcode{"wide"} has a row per item and a column
## per model, @qcode{"long"} a row per answer, and columns for all there is; by
## default, it is wide if that holds everything.  Items without names are
## called 1, 2, and so on.
## @end table
##
## An HDF5 file (version 1 of the format) is for other programs, too.  These
## are the arrays, as h5py shows them, for n models, m items, e epochs and W =
## 16 ceil (m / 1024) words:
##
## @table @asis
## @item @code{format}, @code{version}, @code{n_items}
## @qcode{"ddd packed data"}, 1 and m.
##
## @item @code{correct}, @code{valid}
## uint64, e x n x W: bit b of word w is item 64 w + b (from 0 on); bits past
## the last item are 0.  @code{valid} says which answers are there, and
## @code{correct} is 0 where none is; no @code{valid}: every answer is.
##
## @item @code{models}, @code{groups}, @code{family}
## @itemx @code{items}, @code{conditions}
## Strings, UTF-8: n, n, n, m and m of them; only the first one must be there.
##
## @item @code{factors}, @code{factor_1}, @dots{}
## If models have factors: their names, and of each n strings or numbers.
##
## @item @code{epochs}, @code{third}
## double, e; and @qcode{"runs"} if they are runs.
##
## @item @code{report}
## What @code{ddd_load} reported, as JSON; may be absent.
##
## @item @code{label_names}, @code{predicted}, @code{truth}
## If @var{D} holds labels: the different ones, as strings, and their numbers
## from 1 on in unsigned integers, e x m x n for the predicted ones and m x v
## for up to v valid ones of each item; 0 stands for none.
## @end table
##
## Fields that were added to @var{D} are not saved, with a warning; neither are
## factors of models, and that epochs are runs, in a CSV file.
##
## In Python, an epoch is
##
## @verbatim
## f = h5py.File ("decisions.h5")
## m = int (f["n_items"][()])
## b = f["correct"][epoch].view ("u1")
## C = numpy.unpackbits (b, axis=1, count=m, bitorder="little")
## @end verbatim
##
## Before all that, in the user block of 512 bytes, is a line of text with
## format and version, and one with the SHA-256 of the bytes from 512 on.
##
## @example
## @group
## file = [tempname() ".h5"];
## ddd_save ([1 0 NaN; 1 1 0], file);
## C = ddd_unpack (ddd_load (file));
## delete (file);
## C
##   @result{} C =
##       1     0   NaN
##       1     1     0
## @end group
## @end example
##
## @seealso{ddd_load, ddd_pack, ddd_write_npy}
## @end deftypefn

function ddd_save (D, file, varargin)

  if (nargin < 2)
    print_usage ();
  endif

  D = __ddd_data__ ("ddd_save", D);
  opt = __ddd_options__ ("ddd_save", varargin, {}, {
    "layout", "", {"wide", "long"}});
  file = __ddd_output_file__ ("ddd_save", file);

  ending = lower (regexp (file, '\.[^./]*$', "match", "once"));
  if (strcmp (ending, ".csv"))
    if (numfields (D.groups) > 2)
      lost_in_csv ("factors of models are");
    endif
    if (isfield (D, "third"))
      lost_in_csv ("that the third dimension is runs is");
    endif
  endif
  switch (ending)
    case {".h5", ".hdf5"}
    case ".npz"
      __ddd_replace_file__ ("ddd_save", file, npz_of_data ("ddd_save", D));
      return;
    case ".csv"
      __ddd_replace_file__ ("ddd_save", file, ...
                            csv_of_data ("ddd_save", D, opt.layout));
      return;
    otherwise
      error ("ddd:invalidInput",
             "ddd_save: '%s' must end in .h5, .hdf5, .npz or .csv", file);
  endswitch

  [names, values] = contents (D);
  __ddd_write_arrays__ ("ddd_save", file, "ddd packed data", names, values);

endfunction

function [names, values] = contents (D)

  table = {"format", "ddd packed data"; "version", 1; "n_items", D.n_items;
           "correct", D.packed.plane.correct; "epochs", double(D.epochs(:))};
  for row = {"valid", D.packed.plane.valid; "models", D.models(:); ...
             "items", D.items(:); "groups", D.groups.group(:); ...
             "family", D.groups.family(:); "conditions", D.conditions(:)}'
    if (! isempty (row{2}))
      table = [table; row'];
    endif
  endfor

  if (isfield (D.packed, "labels") && ! isempty (D.packed.labels))
    L = D.packed.labels;
    table = [table; {"label_names", L.names; "predicted", L.predicted}];
    if (! isempty (L.truth))
      table(end+1,:) = {"truth", L.truth};
    endif
  endif

  table = [table; factor_arrays(D)];
  if (isfield (D, "third"))
    table(end+1,:) = {"third", D.third};
  endif

  rest = fieldnames (D)';
  kept = {"n_models", "n_items", "n_epochs", "models", "items", "epochs", ...
          "groups", "conditions", "packed", "third"};
  for key = rest(! ismember (rest, kept))
    x = D.(key{1});
    if (strcmp (key{1}, "report") && isstruct (x))
      for pairs = {"conditions", "groups", "unknown"}
        if (isfield (x, pairs{1}))
          x.(pairs{1}) = num2cell (x.(pairs{1}), 2);    # a list of pairs
        endif
      endfor
      table(end+1,:) = {"report", jsonencode(x)};
    else
      __ddd_warn__ ("ddd:notSaved", "ddd_save: field %s is not saved", key{1});
    endif
  endfor
  names = table(:,1);
  values = table(:,2);

endfunction

function lost_in_csv (what)
  __ddd_warn__ ("ddd:notSaved", "ddd_save: %s not saved in a CSV file", what);
endfunction


%!demo
%! ## Packed once, loaded at once
%! D = ddd_pack (rand (100, 50000) < 0.7);
%! file = [tempname() ".h5"];
%! ddd_save (D, file);
%! tic; D = ddd_load (file); toc
%! delete (file);

%!function [D, bytes] = saved (D)
%!  file = [tempname() ".h5"];
%!  unwind_protect
%!    ddd_save (D, file);
%!    fid = fopen (file);
%!    bytes = fread (fid, Inf, "uint8=>uint8")';
%!    fclose (fid);
%!    D = ddd_load (file);
%!  unwind_protect_cleanup
%!    delete (file);
%!  end_unwind_protect
%!endfunction

%!test # every size and field comes back, and equal data make equal files
%! rand ("twister", 1);
%! for m = [1, 64, 65, 1024, 1025]
%!   C = double (rand (3, m, 2) < 0.6);
%!   C(rand (size (C)) < .2) = NaN;
%!   names = arrayfun (@(j) sprintf ("item %d", j), 1:m, "uniformoutput", false);
%!   D = ddd_pack (C, "models", {"a", "b \"c\"\n", "\xc3\xa9"}, "items", names, ...
%!                 "epochs", [2.5, 7], "groups", {"x", "", "y"}, "family", ...
%!                 {"f", "f", "g"}, "conditions", strrep (names, "item", "c"));
%!   [E, bytes] = saved (D);
%!   assert (isequal (E, D));
%!   [~, again] = saved (D);
%!   assert (again, bytes);
%! endfor
%! D = ddd_pack (rand (2, 70) < .5);
%! assert (isequal (saved (D), D));
%! assert (isequal (saved (ddd_unpack (D)), D));

%!test # factors of models
%! D = ddd_pack (eye (3), "factors", struct ("size", [1 NaN 3], "kind", ...
%!               {{"", "b", "c"}}));
%! D.groups.("with a blank/slash") = [1; 2; 3];
%! assert (isequaln (saved (D), D));
%! D = ddd_pack (D, "models", {"c", "b", "a"});
%! file = [tempname(), ".npz"];
%! ddd_save (D, file);
%! assert (isequaln (rmfield (ddd_load (file), "report"), D));
%! D = ddd_pack (ones (2, 3, 4), "third", "runs");
%! assert (isequal (saved (D), D));
%! ddd_save (D, file);
%! assert (isequal (rmfield (ddd_load (file), "report"), D));
%! delete (file);
%!warning <factors of models are not saved in a CSV file>
%! file = [tempname(), ".csv"];
%! ddd_save (ddd_pack (eye (2), "factors", struct ("size", 1:2)), file);
%! delete (file);
%!test # nothing is lost in groups and families
%! file = [tempname(), ".csv"];
%! D = ddd_pack (eye (2), "groups", {"a", "b"}, "family", {"f", "g"});
%! assert (evalc ("ddd_save (D, file)"), "");
%! delete (file);

%!warning <that the third dimension is runs is not saved in a CSV file>
%! file = [tempname(), ".csv"];
%! ddd_save (ddd_pack (ones (2, 3, 4), "third", "runs"), file);
%! delete (file);

%!test # the first string of a list may be empty, or all of them
%! D = ddd_pack ([1 0; 0 1], "groups", {"", "b"}, "family", {"", ""});
%! assert (isequal (saved (D), D));

%!test # labels of every class; none predicted, no truth
%! rand ("twister", 1);
%! for m = [1, 5, 300, 70000]
%!   P = ones (2, 1) * (1:m);
%!   D = ddd_pack (P > 0, "predictions", P, "labels", 1:m);
%!   assert (isequal (saved (D), D));
%! endfor
%! D = ddd_pack (ones (2, 3, 2), "predictions", randi (3, 2, 3, 2));
%! assert (isequal (saved (D), D));
%! D = ddd_pack ([1 0], "predictions", [NaN NaN]);
%! assert (isequal (saved (D), D));
%! D = ddd_pack ([1 0; 1 1], "predictions", [1 2; 1 3], "labels", {1, [3 4]});
%! assert (isequal (saved (D), D));

%!test # the report and predicted labels
%! file = [tempname() ".csv"];
%! fid = fopen (file, "w");
%! fputs (fid, ["model,item,response,truth,condition\na,x,1,1,p\nb,x,2,1,q\n", ...
%!              "a,y,7,2,p\nc,x,1,1,p\n"]);
%! fclose (fid);
%! D = ddd_load (file);
%! delete (file);
%! assert (! isempty (D.report.unknown) && ! isempty (D.report.identical));
%! D = ddd_pack (D, "predictions", {"1", "7"; "2", ""; "1", ""}, ...
%!               "labels", {"1", "2"});
%! E = saved (D);
%! assert (isequaln (E.report, D.report));
%! assert (isequaln (E, D));
%! file = [tempname() ".csv"];
%! fid = fopen (file, "w");
%! fputs (fid, "item,a,b\nx,1,0\ny,0,1\n");
%! fclose (fid);
%! D = ddd_load (file);
%! delete (file);
%! assert (isempty (D.report.unknown) && isempty (D.report.identical));
%! assert (isequal (saved (D), D));

%!test # an older file stays where the new one cannot be written
%! folder = tempname ();
%! mkdir (folder);
%! file = fullfile (folder, "d.h5");
%! ddd_save ([1 0], file);
%! fail ("ddd_save (ddd_pack ([1 1], 'models', {\"a\\0b\"}), file)", "0 byte");
%! assert (ddd_unpack (ddd_load (file)), logical ([1 0]));
%! ddd_save ([1 1], file);
%! assert (ddd_unpack (ddd_load (file)), logical ([1 1]));
%! assert (numel (glob (fullfile (folder, "*"))), 1);
%! confirm_recursive_rmdir (false, "local");
%! rmdir (folder, "s");

%!function D = through (D, ending, varargin)
%!  file = [tempname(), ending];
%!  unwind_protect
%!    ddd_save (D, file, varargin{:});
%!    D = rmfield (ddd_load (file), "report");
%!  unwind_protect_cleanup
%!    delete (file);
%!  end_unwind_protect
%!endfunction

%!function D = everything ()
%!  rand ("twister", 1);
%!  C = double (rand (3, 7, 2) < .6);
%!  C(rand (size (C)) < .2) = NaN;
%!  P = randi (4, 3, 7, 2);
%!  D = ddd_pack (C, "models", {"a", "b, \"c\"", "\xc3\xa9"}, "items", ...
%!                {"1", "x y", "x;y", "'", "a\nb", "z", "\""}, "epochs", [2.5, 7], ...
%!                "groups", {"g", "", "h"}, "family", {"f", "f", "e"}, ...
%!                "conditions", {"u", "v", "u", "v", "u", "v", "w"});
%!  warning ("off", "ddd:otherLabels", "local");
%!  D = ddd_pack (D, "predictions", P, "labels", {1, 2, [1 3], 4, 1, 2, 3});
%!endfunction

%!test # in every format, everything comes back
%! warning ("off", "ddd:otherLabels", "local");
%! warning ("off", "ddd:noCommonItems", "local");
%! D = everything ();
%! file = [tempname(), ".h5"];
%! ddd_save (D, file);
%! assert (isequal (ddd_load (file), D));
%! delete (file);
%! E = through (D, ".npz");
%! assert (isequal (E, D));
%! [C, ~, T] = ddd_unpack (D);        # a CSV file has labels that lead to C
%! P = repmat (cellfun (@(t) cellstr (t){1}, T, "uniformoutput", false), [3, 1, 2]);
%! P(C == 0) = {"none"};
%! P(isnan (C)) = {""};
%! D = ddd_pack (D, "predictions", P, "labels", T);
%! E = through (D, ".csv");
%! [~, p, t] = ddd_unpack (E);
%! assert (p, P);
%! assert (t, T);
%! E.packed.labels = D.packed.labels;          # in another order
%! assert (isequal (E, D));
%! assert (isequal (through (D, ".npz"), D));

%!test # the text of a table, wide and long
%! D = ddd_pack ([1 0 NaN; 0 1 1], "models", {"cnn", "vit"});
%! file = [tempname(), ".csv"];
%! ddd_save (D, file);
%! assert (fileread (file), "item,cnn,vit\n1,1,0\n2,0,1\n3,,1\n");
%! ddd_save (D, file, "layout", "long");
%! assert (fileread (file), ["model,item,correct\ncnn,1,1\ncnn,2,0\ncnn,3,\n", ...
%!                           "vit,1,0\nvit,2,1\nvit,3,1\n"]);
%! D = ddd_pack (D, "items", {"x", "y", "z"}, "conditions", {"u", "u", "v"});
%! for layout = {"wide", "long"}
%!   assert (isequal (through (D, ".csv", "layout", layout{1}), D));
%! endfor
%! D = ddd_pack ([1 0], "models", {"label"}, "items", {"x", "y"});
%! assert (isequal (through (D, ".csv"), D));          # long by itself
%! fail ("ddd_save (D, file, 'layout', 'wide')", "hold models with such names; use");
%! D = ddd_pack (ones (2, 2, 2));
%! fail ("ddd_save (D, file, 'layout', 'wide')", "a wide table cannot hold epochs; use");
%! D = ddd_pack ([1 0], "items", {"x", "x"});
%! fail ("ddd_save (D, file)", "items need different names .* 'x' is the name");
%! delete (file);

%!test # random data of odd sizes, as NPZ and CSV
%! rand ("twister", 2);
%! for m = [1, 64, 1025]
%!   C = double (rand (4, m) < .5);
%!   C(2,1) = NaN;
%!   items = arrayfun (@(j) sprintf ("i%d", j), 1:m, "uniformoutput", false);
%!   D = ddd_pack (C, "items", items);
%!   assert (isequal (through (D, ".npz"), D));
%!   assert (isequal (through (D, ".csv"), D));
%! endfor
%! assert (isequal (through (ddd_pack (C), ".npz"), ddd_pack (C)));

%!error <'/tmp/x.mat' must end in .h5, .hdf5, .npz or .csv> ddd_save (1, "/tmp/x.mat")
%!error <must end in .h5> ddd_save (1, "/tmp/x")
%!error <layout must be "wide" or "long"> ddd_save (1, "x.csv", "layout", "tall")

%!warning <ddd_save: field notes is not saved>
%! D = ddd_pack ([1 0]);
%! D.notes = "mine";
%! saved (D);

%!warning <ddd_save: field notes is not saved>
%! D = ddd_pack ([1 0]);
%! D.notes = struct ("a", 1);
%! saved (D);

%!error <Invalid call> ddd_save (1)
%!error <ddd_save: file must be a file name> ddd_save (1, 2)
%!error <ddd_save: C must be 0, 1 or NaN> ddd_save (2, "x.h5")
%!error <there is no folder '/no/such'> ddd_save (1, "/no/such/file.h5")
%!error <is a folder> ddd_save (1, tempdir ())
%!error <'/dev/null' is no regular file> ddd_save (1, "/dev/null")
%!error id=ddd:file ddd_save (1, "/no/such/file.h5")
