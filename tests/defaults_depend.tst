## SPDX-License-Identifier: GPL-3.0-or-later
## Defaults that depend on the method, or on the number of models.

%!test
%! warning ("off", "all", "local");
%! alone = @(R) rmfield (R, "options");
%! same = @(f, name, value) assert (isequaln (alone (f ()), alone (f (name, value))));
%! C = ddd_simulate ("rasch", 5, 60, "seed", 2);
%! same (@(varargin) ddd_excess(C, varargin{:}), "samples", 200);
%! same (@(varargin) ddd_excess(C, "method", "rasch", varargin{:}), "samples", 200);
%! same (@(varargin) ddd_excess(C, "method", "curveball", varargin{:}), "samples", 1000);
%! same (@(varargin) ddd_map(C(1:4,:), "measure", "full", varargin{:}), ...
%!       "replicates", 500);
%! C = ddd_simulate ("rasch", 51, 40, "seed", 2);
%! same (@(varargin) ddd_map(C, "measure", "full", varargin{:}), "replicates", 100);
%! C = ddd_pack (ddd_simulate ("rasch", 101, 40, "seed", 2), "factors", struct ("x", 1:101));
%! same (@(varargin) ddd_factors(C, "measure", "full", varargin{:}), "permutations", 999);
%! ## Of 100 models there are 9,999, by the p that they make possible.
%! D = ddd_pack (ddd_simulate ("rasch", 100, 40, "seed", 2), "factors", struct ("x", 1:100));
%! p = 1e4 * ddd_factors (D, "measure", "full").p_value;
%! assert (p, round (p), 1e-9);
%! assert (any (abs (p / 10 - round (p / 10)) > 1e-3));
