## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{html} =} report_page (@var{contents})
## The page of @code{ddd_report}: @file{report.html} with its style and script
## and the struct @var{contents} as JSON.
##
## No @code{<} is left in the data, so that nothing in it can end the element
## that holds it, and the policy allows this one script and style by their
## SHA-256 sums: whatever else got into the page would not run or load.
## @end deftypefn

function html = report_page (contents)

  folder = fileparts (fileparts (mfilename ("fullpath")));
  read = @(name) fileread (fullfile (folder, name));
  style = read ("report.css");
  script = read ("report.js");
  parts.POLICY = sprintf (["default-src 'none'; style-src 'sha256-%s'; ", ...
                           "script-src 'sha256-%s'; img-src data:; ", ...
                           "base-uri 'none'; form-action 'none'"], ...
                          digest (style), digest (script));
  parts.STYLE = style;
  parts.SCRIPT = script;
  parts.DATA = strrep (jsonencode (contents), "<", "\\u003c");

  [names, text] = regexp (read ("report.html"), ...
                          '@(POLICY|STYLE|DATA|SCRIPT)@', "tokens", "split");
  html = text{1};
  for i = 1:numel (names)
    html = [html, parts.(names{i}{1}), text{i+1}];
  endfor

endfunction

## The SHA-256 sum in base64, as browsers want it.
function txt = digest (bytes)
  hex = reshape (hash ("sha256", bytes), 2, [])';
  txt = base64_encode (uint8 (hex2dec (hex)'));
endfunction
