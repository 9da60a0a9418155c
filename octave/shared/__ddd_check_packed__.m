## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} __ddd_check_packed__ (@var{caller}, @var{D})
## Raise on behalf of @var{caller} unless @var{D} is packed data.  Users may
## edit the struct; that must never give wrong counts silently.
## @end deftypefn

function __ddd_check_packed__ (caller, D)

  need (caller, ! __ddd_merged__ (D),
        ["this takes answers, not merged shards, which ddd_split and ", ...
         "ddd_consistency take"]);
  need (caller, isscalar (D) && has (D, {"n_models", "n_items", "n_epochs", ...
        "models", "items", "epochs", "groups", "conditions", "packed"})
        && has (D.packed, {"plane", "n_items", "missing"})
        && has (D.packed.plane, {"correct", "valid"})
        && has (D.groups, {"group", "family"}),
        ["the struct is not packed data as ddd_pack gives it; of a ", ...
         "matrix C, D = ddd_pack (C)"]);
  for name = {"n_models", "n_items", "n_epochs"}
    need (caller, is_count (D.(name{1})),
          "%s of packed data must be a whole number >= 1", name{1});
  endfor
  n = D.n_models;
  m = D.n_items;

  x = D.packed.plane.correct;
  v = D.packed.plane.valid;
  need (caller, isa (x, "uint64") && isa (v, "uint64")
        && ndims (x) <= 3
        && all (size (x, 1:3) == [16 * ceil(m / 1024), n, D.n_epochs])
        && (isempty (v) || size_equal (x, v))
        && is_count (D.packed.n_items) && D.packed.n_items == m,
        "packed data disagree with n_models, n_items or n_epochs");
  need (caller, islogical (D.packed.missing) && isscalar (D.packed.missing)
                && D.packed.missing != isempty (v),
        "packed data have lost their plane of valid answers, or got one");
  for row = {"models", D.models, n, false; "items", D.items, m, true; ...
             "conditions", D.conditions, m, true; ...
             "groups.group", D.groups.group, n, true; ...
             "groups.family", D.groups.family, n, true}'
    need (caller, iscellstr (row{2}) && (numel (row{2}) == row{3}
                                         || (row{4} && isempty (row{2}))),
          "packed data must have %d %s, not %d", row{3}, row{1},
          numel (row{2}));
  endfor
  for name = fieldnames (rmfield (D.groups, {"group", "family"}))'
    levels = D.groups.(name{1});
    need (caller, (iscellstr (levels)
                   || (isnumeric (levels) && isreal (levels)))
                  && numel (levels) == n,
          "packed data must have %d groups.%s, not %d", n, name{1},
          numel (levels));
  endfor
  need (caller, ! isfield (D, "third")
                || any (strcmp (D.third, {"epochs", "runs"})),
        "third of packed data must be \"epochs\" or \"runs\"");
  need (caller, isnumeric (D.epochs) && isreal (D.epochs)
        && numel (D.epochs) == D.n_epochs && all (isfinite (D.epochs(:))),
        "epochs of packed data must be a number for each epoch");

  if (isfield (D.packed, "labels") && ! isempty (D.packed.labels))
    L = D.packed.labels;
    need (caller, has (L, {"names", "predicted", "truth"})
          && iscellstr (L.names)
          && is_code (L, "predicted", [n, m, D.n_epochs])
          && is_code (L, "truth", [rows(L.truth), m, 1]),
          "packed data disagree with the labels that they hold");
  endif

  w = floor (m / 64) + 1;       # the word with the first bit past item m
  for plane = {x, v}
    p = plane{1};
    tail = ! isempty (p) && w <= rows (p) ...
           && (any (bitshift (p(w,:), -mod (m, 64))) ...
               || any (p(w+1:end,:)(:)));
    need (caller, ! tail, "packed data have bits past the last item");
  endfor
  for i = 1:columns (v(:,:))            # a column at a time takes no memory
    need (caller, isequal (bitor (x(:,i), v(:,i)), v(:,i)),
          "packed data are correct where not valid");
  endfor

endfunction

function need (caller, ok, txt, varargin)
  if (! ok)
    error ("ddd:invalidInput", ["%s: ", txt], caller, varargin{:});
  endif
endfunction

function tf = has (s, fields)
  tf = isstruct (s) && isscalar (s) && all (isfield (s, fields));
endfunction

function tf = is_code (L, key, sizes)
  x = L.(key);
  tf = isinteger (x) && isequal (size (x, 1:3), sizes) ...
       && all (x(:) >= 0 & x(:) <= numel (L.names));
endfunction

function tf = is_count (x)
  tf = isa (x, "double") && ! issparse (x) && isreal (x) && isscalar (x) ...
       && x >= 1 && x == fix (x) && x < 2 ^ 53;
endfunction
