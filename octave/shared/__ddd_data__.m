## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{D} =} __ddd_data__ (@var{caller}, @var{C}, @
## @var{third})
## The one gate: return packed data for a matrix or packed data @var{C}, or
## raise on behalf of @var{caller}, which takes as a third dimension
## @qcode{"any"}, @qcode{"epochs"} in their order, or 1 of either.
## @end deftypefn

function D = __ddd_data__ (caller, C, third = "any")

  if (isstruct (C))
    D = C;
    __ddd_check_packed__ (caller, D);
  else
    D = pack (caller, C);
  endif

  runs = isfield (D, "third") && strcmp (D.third, "runs");
  if (isequal (third, 1) && D.n_epochs > 1 && runs)
    error ("ddd:invalidInput",
           ["%s: C must be of one run, it has %d; ddd_select (D, ", ...
            "\"epochs\", r) chooses one, or [~, E] = ddd_runs (D) makes ", ...
            "each run a model"], caller, D.n_epochs);
  elseif (isequal (third, 1) && D.n_epochs > 1)
    how = "C(:,:,end)";
    if (isstruct (C))
      how = sprintf ("ddd_select (D, \"epochs\", %g)", D.epochs(end));
    endif
    error ("ddd:invalidInput",
           "%s: C must have one epoch, it has %d; choose one, as in %s",
           caller, D.n_epochs, how);
  elseif (strcmp (third, "epochs") && runs)
    error ("ddd:invalidInput",
           ["%s: the third dimension is runs, which have no order; see ", ...
            "ddd_runs, or, if it is epochs, ddd_pack (D, \"third\", ", ...
            "\"epochs\")"], caller);
  endif

endfunction

function D = pack (caller, C)

  if (issparse (C))
    error ("ddd:invalidInput", "%s: C must not be sparse; use full (C)",
           caller);
  elseif (ischar (C))
    error ("ddd:invalidInput",
           ["%s: C must be a real numeric or logical array, not char; ", ...
            "to read a file: D = ddd_load (\"%s\")"], caller,
           merge (rows (C) == 1, C, "file"));
  elseif (! (isnumeric (C) || islogical (C)) || iscomplex (C))
    advice = "";
    if (iscellstr (C))
      advice = "; predicted labels go through ddd_correct";
    elseif (iscell (C))
      advice = "; for a cell array of numbers, cell2mat (C)";
    endif
    error ("ddd:invalidInput",
           "%s: C must be a real numeric or logical array, not %s%s", caller,
           merge (iscomplex (C), "complex", class (C)), advice);
  elseif (isempty (C) || ndims (C) > 3)
    error ("ddd:invalidInput",
           "%s: C must be models x items (x epochs) and not empty", caller);
  endif

  if (rows (C) >= 20 && rows (C) > 2 * columns (C))
    __ddd_warn__ ("ddd:orientation",
                  ["%s: C has %d models and %d items; ", ...
                   "if its rows are items, use C.'"],
                  caller, rows (C), columns (C));
  endif

  ## Rare classes take a copy; the values are checked while packing.
  if (isinteger (C) && ! isa (C, "uint8"))
    C = double (C);
  endif
  try
    [correct, valid] = __ddd_pack__ (caller, C);
  catch err
    if (strcmp (err.identifier, "ddd:invalidInput"))
      err.message = [err.message, advice(C)];
    endif
    rethrow (err);
  end_try_catch

  D = __ddd_packed__ (correct, valid, columns (C));

endfunction

## What to do with values that are no answers, by what they probably are.
function text = advice (C)
  x = C(! isnan (C))(:);
  text = "";
  if (all (x == fix (x)) && max (x) > 1)
    text = "; predicted labels go through ddd_correct";
  elseif (all (x >= 0 & x <= 1) && any (x != fix (x)))
    text = ["; of probabilities or scores make answers, for example ", ...
            "C = P > .5"];
  elseif (all (x >= 0 & x <= 100) && max (x) > 20)
    text = "; of percentages make answers, for example C = P > 50";
  endif
endfunction
