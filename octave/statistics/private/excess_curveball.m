## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{mu}, @var{sd}, @var{p}, @var{p_max}, @var{z}] =} @
## excess_curveball (@var{caller}, @var{correct}, @var{m}, @var{n11}, @
## @var{M}, @var{opt})
## Mean and standard deviation of @var{n11} over the samples of
## @code{ddd_excess}, both p, and @var{z} of the data and the first samples, a
## column each.  The largest z, and @var{z}, are those with mean and deviation
## of samples and data together, which makes the data one of 1 + B alike.
## Items that every model, or none, is right on have nothing to trade.
## @end deftypefn

function [mu, sd, p, p_max, z] = excess_curveball (caller, correct, m, n11, ...
                                                   M, opt)

  n = columns (correct);
  mixed = find (M.k > 0 & M.k < n);
  if (isempty (mixed))
    mixed = 1;
  endif
  plane = __ddd_select__ (caller, correct, [], m, mixed);
  m = numel (mixed);
  B = opt.samples;
  counts = zeros (numel (n11), B, "uint32");
  burn = 4;                             # of 5n trades each
  done = -burn;
  slice = 1;
  line = progress_line (caller, opt.progress);
  unwind_protect
    while (done < B)
      last = min (done + slice, merge (done < 0, 0, B));
      start = time ();
      work = {caller, plane, m, 5 * n, opt.seed, done + burn, last - done, ...
              opt.threads};
      if (done < 0)
        plane = __ddd_curveball__ (work{:});
      else
        [plane, counts(:,done+1:last)] = __ddd_curveball__ (work{:});
      endif
      line = progress_line (line, max (0, last) / B);
      ## Slices of about a tenth of a second, so that Ctrl-C is heard.
      took = max (1e-4, time () - start);
      slice = max (1, min (100, floor ((last - done) * 0.1 / took)));
      done = last;
    endwhile
  unwind_protect_cleanup
    progress_line (line, []);
  end_unwind_protect

  offset = double (M.histogram(end));   # items that all are right on
  sum_x = sum_xx = zeros (size (n11));
  data = n11 - offset;
  above = zeros (size (n11));
  for b = 1:B
    x = double (counts(:,b)) - data;
    sum_x += x;
    sum_xx += x .^ 2;
    above += x >= 0;
  endfor
  mu = n11 + sum_x / B;
  sd = sqrt (max (0, sum_xx - sum_x .^ 2 / B) / (B - 1));
  p = (1 + above) / (1 + B);

  middle = sum_x / (B + 1);
  wide = sqrt (sum_xx - (B + 1) * middle .^ 2);
  vary = find (sum_xx > 0);
  largest = -Inf (1, B);
  for b = 1:B
    x = double (counts(vary,b)) - data(vary) - middle(vary);
    largest(b) = max ([-Inf; x ./ wide(vary)]);
  endfor
  z = -middle ./ wide;
  largest = sort (largest);
  p_max = ones (size (n11));
  reach = B - lookup (largest, z(vary) - 1e-12);
  p_max(vary) = (1 + reach) / (1 + B);
  few = min (B, 200);
  z = sqrt (B) * [z, (double (counts(:,1:few)) - data - middle) ./ wide];
  z(sum_xx == 0,:) = NaN;

endfunction
