## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {@var{D} =} ddd_example (@var{name})
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
## twelve classifiers of other kinds on the same letters.
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
##   @result{} 5000
## @end group
## @end example
##
## Source: the letters are from P. W. Frey and D. J. Slate, @cite{Letter
## recognition using Holland-style adaptive classifiers}, Machine Learning 6,
## 1991; UCI Machine Learning Repository, CC BY 4.0.  The networks were trained
## by the scripts in the folder @file{letters}, whose @file{README.md} has the
## details.
##
## @seealso{ddd_load, ddd_simulate, ddd_select}
## @end deftypefn

function D = ddd_example (name)

  known = {"networks", "38 networks, thirteen conditions, epochs 0 to 20";
           "kinds", "twelve classifiers of other kinds"};
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

  D = ddd_load (fullfile (examples_folder (), "letters",
                          [tolower(name), ".mat"]));

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

  printf ("Answers of models on 5,000 letters, D = ddd_example (NAME):\n");
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

%!test # the list names all, and the scripts are where it says
%! folder = ddd_example ();
%! assert (isfile (fullfile (folder, "first_split.m")));
%! txt = evalc ("ddd_example ()");
%! assert (! isempty (regexp (txt, '  kinds +twelve')));
%! assert (! isempty (strfind (txt, ["in ", folder])));
%! for file = glob (fullfile (folder, "*.m"))'
%!   [~, name] = fileparts (file{1});
%!   assert (! isempty (regexp (txt, ["  ", name, ' +[A-Z]'])), name);
%! endfor

%!error <there is no such example; did you mean networks\?  There is networks, k>
%! ddd_example ("network")
%!error <ddd_example: there is no such example.  There is networks, kinds>
%! ddd_example (1)
%!error <called with too many inputs> ddd_example (1, 2)
