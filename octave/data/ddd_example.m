## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {@var{D} =} ddd_example (@var{name})
## @deftypefnx {ddd} {[@var{D}, @var{pictures}] =} ddd_example (@var{name})
## @deftypefnx {ddd} {} ddd_example ()
## @deftypefnx {ddd} {@var{folder} =} ddd_example ()
## Load real answers that come with the package, to try things on.
##
## @var{D} is packed data, as @code{ddd_load} returns it, of
##
## @table @asis
## @item @qcode{"networks"}
## 38 small networks, trained under thirteen conditions to recognise letters,
## on 5,000 letters at epochs 0 to 20; @code{D.groups.group} has the
## conditions;
## @item @qcode{"kinds"}
## twelve classifiers of other kinds on the same letters;
## @item @qcode{"digits"}
## twelve classifiers, with the labels that they give, on 899 handwritten
## digits; @var{pictures} (8 x 8 x 899, from 0, black, to 1, white) shows them;
## @item @qcode{"fashion"}
## seventeen classifiers of very different kinds, with the labels that they
## give, on 10,000 pictures of clothes; @var{pictures} (28 x 28 x 10,000,
## uint8) has these, dark on white, and @code{D.groups.group} the families of
## the classifiers;
## @item @qcode{"fashion networks"}
## thirteen networks on the same pictures at epochs 0 to 9, one for each
## training condition.
## @end table
##
## No answer is missing.  @code{D.report.example} is the @var{name}.  There are
## no @var{pictures} of letters, and without that output none is read.  Without
## an argument, these and the scripts that come with the package are listed;
## @var{folder} is where the scripts are, each of which @code{run} runs.
##
## @example
## @group
## D = ddd_example ("networks");
## D.n_items
##   @result{} ans = 5000
## @end group
## @end example
##
## Source: the letters are from P. W. Frey and D. J. Slate, @cite{Letter
## recognition using Holland-style adaptive classifiers}, Machine Learning 6,
## 1991; the digits from E. Alpaydin and C. Kaynak, @cite{Optical recognition
## of handwritten digits}, 1998; both UCI Machine Learning Repository, CC BY
## 4.0.  The clothes are the test set of H. Xiao, K. Rasul and R. Vollgraf,
## @cite{Fashion-MNIST}, arXiv 1708.07747, 2017, MIT licence.  The models were
## trained by the scripts in the folders @file{letters}, @file{digits} and
## @file{fashion}, whose @file{README.md} have the details.
##
## @seealso{ddd_load, ddd_simulate, ddd_select}
## @end deftypefn

function [D, pictures] = ddd_example (name)

  ## Name, what it is, answers, and pictures with how to see them on white.
  digits = @(ink) 1 - permute (double (ink), [2, 3, 1]) / 16;
  clothes = @(ink) 255 - ink;
  known = {
    "networks", "38 networks on letters, 13 conditions, 21 epochs", ...
      "letters/networks.mat", "", [];
    "kinds", "twelve classifiers of other kinds on the same letters", ...
      "letters/kinds.mat", "", [];
    "digits", "twelve classifiers on 899 digits, with pictures", ...
      "digits/digits.csv.gz", "digits/digits.npy", digits;
    "fashion", "17 kinds of classifiers on 10,000 clothes, with pictures", ...
      "fashion/kinds.npz", "fashion/pictures.npy.gz", clothes;
    "fashion networks", "13 networks on them, 13 conditions, 10 epochs", ...
      "fashion/networks.npz", "fashion/pictures.npy.gz", clothes};
  if (nargin == 0)
    D = examples_folder ();
    pictures = [];
    if (nargout == 0)
      list (D, known(:,1:2));
      clear D
    endif
    return
  endif
  if (! ischar (name) || ! any (strcmpi (name, known(:,1))))
    if (! ischar (name))
      name = "";
    endif
    error ("ddd:invalidInput", "ddd_example: there is no such example%s",
           __ddd_nearest__ (name, known(:,1)));
  endif

  folder = examples_folder ();
  [answers, ink, on_white] = known{strcmpi (name, known(:,1)),3:5};
  D = ddd_load (fullfile (folder, answers));
  D.report.example = known{strcmpi (name, known(:,1)),1};
  pictures = [];
  if (nargout > 1 && ! isempty (ink))
    pictures = on_white (__ddd_read_npy__ ("ddd_example",
                                           fullfile (folder, ink)));
  endif

endfunction

## In a checkout beside the folder octave, in the package among the rooms.
function folder = examples_folder ()
  here = fileparts (mfilename ("fullpath"));
  for folder = {fullfile(here, "..", "..", "examples"), ...
                fullfile(here, "..", "examples")}
    if (isfolder (fullfile (folder{1}, "letters")))
      folder = canonicalize_file_name (folder{1});
      return
    endif
  endfor
  error ("ddd:file", "ddd_example: the folder examples is missing; %s",
         "install the package anew");
endfunction

function list (folder, known)

  printf ("Answers of models, D = ddd_example (NAME):\n");
  printf ("  %-16s %s\n", known'{:});
  printf ("Scripts, run (fullfile (ddd_example (), NAME)):\n");
  for file = glob (fullfile (folder, "*.m"))'
    [~, name] = fileparts (file{1});
    title = regexp (fileread (file{1}), '^%% (.*)$', "tokens", "once",
                    "lineanchors", "dotexceptnewline"){1};
    printf ("  %-16s %s\n", name, title);
  endfor
  printf ("in %s\n", folder);

endfunction


%!test # sizes, names and conditions
%! D = ddd_example ("networks");
%! assert ([D.n_models, D.n_items, D.n_epochs], [38, 5000, 21]);
%! assert (numel (unique (D.groups.group)), 13);
%! K = ddd_example ("Kinds");
%! assert ([K.n_models, K.n_items, K.n_epochs], [12, 5000, 1]);
%! assert (K.models{1}, "nearest mean");
%! [D, pictures] = ddd_example ("digits");
%! assert ([D.n_models, D.n_items, size(pictures)], [12, 899, 8, 8, 899]);
%! assert (isfield (D.packed, "labels"));
%! [D, pictures] = ddd_example ("fashion");
%! assert ([D.n_models, D.n_items, D.n_epochs], [17, 10000, 1]);
%! assert (size (pictures), [28, 28, 10000]);
%! assert (class (pictures), "uint8");
%! D = ddd_example ("fashion networks");
%! assert ([D.n_models, D.n_items, D.n_epochs], [13, 10000, 10]);
%! assert (D.epochs, 0:9);
%! assert (numel (unique (D.groups.group)), 13);

%!test # the pictures are those of the items: class means find the classes
%! for row = {"digits", 899, 0.85; "fashion", 2000, 0.6}'
%!   [D, pictures] = ddd_example (row{1});
%!   m = row{2};
%!   X = reshape (double (pictures(:,:,1:m)), [], m);
%!   truth = D.packed.labels.truth(1:m);
%!   for k = 1:10
%!     M(:,k) = sum (X(:,truth == k), 2) / sum (truth == k);
%!   endfor
%!   [~, nearest] = max (M' * X - sum (M .^ 2, 1)' / 2, [], 1);
%!   assert (sum (nearest == truth) / m > row{3});
%!   clear M
%! endfor

%!test # no pictures of letters
%! [~, pictures] = ddd_example ("kinds");
%! assert (pictures, []);

%!test # the list names all, and the scripts are where it says
%! folder = ddd_example ();
%! assert (isfile (fullfile (folder, "quick_start.m")));
%! txt = evalc ("ddd_example ()");
%! assert (! isempty (regexp (txt, '  kinds +twelve')));
%! assert (! isempty (strfind (txt, ["in ", folder])));
%! for file = glob (fullfile (folder, "*.m"))'
%!   [~, name] = fileparts (file{1});
%!   assert (! isempty (regexp (txt, ["  ", name, ' +[A-Z]'])), name);
%! endfor

%!test # the folder has no pictures
%! [folder, pictures] = ddd_example ();
%! assert (pictures, []);

%!error <there is no such example; did you mean networks\?  Available: networks, k>
%! ddd_example ("network")
%!error <ddd_example: there is no such example.  Available: networks, kinds, digits, f>
%! ddd_example (1)
%!error <called with too many inputs> ddd_example (1, 2)
