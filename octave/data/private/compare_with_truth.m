## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{x}, @var{unknown}, @var{L}] =} compare_with_truth @
## (@var{files}, @var{of}, @var{response}, @var{truth}, @var{values}, @
## @var{opt})
## Compare responses (rows x columns) with the truth (rows x 1), both codes of
## @var{values}: 1, 0, or NaN where one of them is missing.  Row r is of
## @code{files@{of(r)@}}.
##
## A response is missing if it is empty, NaN, NA as R writes it, or listed in
## @code{opt.missing}, unless @code{opt.wrong} lists it; the truth also if it
## is na.  Any other response that never is the truth is wrong and listed in
## @var{unknown} with its count.
##
## The labels themselves are in @var{L}: @code{predicted} and @code{truth} are
## numbers of @code{names}, 0 where one is missing or no label; @code{unlike}
## says that there has been a warning, as labels are written differently.
## @end deftypefn

function [x, unknown, L] = compare_with_truth (files, of, response, ...
                                               truth, values, opt)

  for key = {"threshold", "right"}
    if (! isempty (opt.(key{1})))
      error ("ddd:invalidOption",
             ["ddd_load: '%s' has responses and their truth, for which ", ...
              "option %s has no meaning"], files{1}, key{1});
    endif
  endfor

  ## "65.0" is what pandas makes of 65 where a value is missing.
  text = decimal_points (values, opt);
  text = regexprep (strtrim (text), '^([-+]?\d+)\.0*$', '$1');
  [text, ~, code] = unique (text);
  code = single (code(:));
  is_wrong = is_listed (text, opt.wrong);
  is_missing = ismember (lower (text), {"", "nan"}) | strcmp (text, "NA") ...
               | is_listed (text, opt.missing);
  no_truth = is_missing | strcmpi (text, "na");
  is_missing &= ! is_wrong;

  response = reshape (code(response), size (response));
  truth = reshape (code(truth), size (truth));
  is_truth = false (size (text));
  is_truth(truth) = true;
  x = single (response == truth & ! reshape (is_wrong(response), ...
                                             size (response)));
  for t = find (is_truth & ! cellfun (@isempty, strfind (text, "\x1f")))'
    at = truth == t;            # several valid labels, see table_of_records
    valid = ismember (text, strsplit (text{t}, "\x1f"));
    is_truth |= valid;
    x(at,:) = reshape ((valid & ! is_wrong)(response(at,:)), sum (at), []);
  endfor
  x(reshape (is_missing(response), size (response)) | no_truth(truth)) = NaN;

  count = accumarray (response(! no_truth(truth),:)(:), 1, size (text));
  odd = find (count > 0 & ! is_truth & ! is_missing & ! is_wrong);
  hit = reshape (is_truth(response), size (response)) & ! no_truth(truth);
  never = accumarray (of, any (hit, 2), [numel(files), 1]) == 0;
  if (any (never))
    r = find (never(of), 1);
    given = text(unique (response(of == of(r),:)));
    hint = unlike_labels (given, text(is_truth & ! no_truth));
    if (isempty (hint))
      hint = "both must be written alike";
    endif
    others = "";
    if (sum (never) > 1)
      others = sprintf (" and %d more files", sum (never) - 1);
    endif
    __ddd_warn__ ("ddd:noCommonLabels",
                  ["ddd_load: %s%s: no response is ever the truth; ", ...
                   "responses are such as '%s', the truth such as '%s'; ", ...
                   "%s"], files{of(r)}, others, text{response(r,1)}, ...
                  text{truth(r)}, hint);
  endif
  unknown = [text(odd), num2cell(count(odd))];

  L.unlike = any (never);
  L.names = text;
  L.predicted = uint32 (response);
  L.predicted(reshape (is_wrong | is_missing, [], 1)(response)) = 0;
  L.truth = uint32 (truth);
  L.truth(no_truth(truth)) = 0;

endfunction
