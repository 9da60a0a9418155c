## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {@var{D} =} ddd_example (@var{name})
## @deftypefnx {ddd} {[@var{D}, @var{pictures}] =} ddd_example ("digits")
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
## digits; @var{pictures} (8 x 8 x 899, from 0, black, to 1, white) shows them.
## @end table
##
## No answer is missing.  Without an argument, these and the scripts that come
## with the package are listed; @var{folder} is where the scripts are, each of
## which @code{run} runs.
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
## 4.0.  The models were trained by the scripts in the folders @file{letters}
## and @file{digits}, whose @file{README.md} have the details.
##
## @seealso{ddd_load, ddd_simulate, ddd_select}
## @end deftypefn

function [D, pictures] = ddd_example (name)

  known = {"networks", "38 networks on letters, 13 conditions, 21 epochs";
           "kinds", "twelve classifiers of other kinds on the same letters";
           "digits", "twelve classifiers on 899 digits, with pictures"};
  if (nargin == 0)
    D = examples_folder ();
    if (nargout == 0)
      list (D, known);
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
  pictures = [];
  if (strcmpi (name, "digits"))
    D = ddd_load (fullfile (folder, "digits", "digits.csv.gz"));
    ink = __ddd_read_npy__ ("ddd_example",
                            fullfile (folder, "digits", "digits.npy"));
    pictures = 1 - permute (double (ink), [2, 3, 1]) / 16;
  else
    D = ddd_load (fullfile (folder, "letters", [tolower(name), ".mat"]));
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
  printf ("  %-14s %s\n", known'{:});
  printf ("Scripts, run (fullfile (ddd_example (), NAME)):\n");
  for file = glob (fullfile (folder, "*.m"))'
    [~, name] = fileparts (file{1});
    title = regexp (fileread (file{1}), '^%% (.*)$', "tokens", "once",
                    "lineanchors", "dotexceptnewline"){1};
    printf ("  %-14s %s\n", name, title);
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

%!test # the pictures are those of the items: class means find the digits
%! [D, pictures] = ddd_example ("digits");
%! X = reshape (pictures, 64, []);
%! truth = D.packed.labels.truth;
%! for k = 1:10
%!   M(:,k) = sum (X(:,truth == k), 2) / sum (truth == k);
%! endfor
%! far = sum ((permute (X, [1, 3, 2]) - M) .^ 2, 1);
%! [~, nearest] = min (far, [], 2);
%! assert (sum (nearest(:)' == truth) / 899 > 0.85);

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

%!error <there is no such example; did you mean networks\?  There is networks, k>
%! ddd_example ("network")
%!error <ddd_example: there is no such example.  There is networks, kinds, digits>
%! ddd_example (1)
%!error <called with too many inputs> ddd_example (1, 2)
