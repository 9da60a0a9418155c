## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} pictures (@var{folder})
## Draw the pictures of the README into @var{folder}, from the bundled answers
## of twelve classifiers on letters and on digits, and that of
## @file{examples/fashion}.
## @end deftypefn

function pictures (folder)

  warning ("off", "Octave:gnuplot-graphics", "local");
  letters = ddd_example ("kinds");
  [digits, images] = ddd_example ("digits");

  draw (fullfile (folder, "histogram.png"), [3.5, 2.75], 220, ...
        @() ddd_plot_histogram (letters, "headline", true, ...
                                "item_name", "letters"));
  draw (fullfile (folder, "items.png"), [], 120, ...
        @() ddd_plot_items (digits, images, "item_name", "digits"));
  [kinds, clothes] = ddd_example ("fashion");
  draw (fullfile (folder, "fashion.png"), [], 120, ...
        @() ddd_plot_items (kinds, clothes, "item_name", "pictures"));
  draw (fullfile (folder, "consistency.png"), [], 120, ...
        @() ddd_plot_consistency (letters, "order", "accuracy", ...
                                  "item_name", "letters"));

endfunction

function draw (file, page, resolution, plot)

  hf = figure ("visible", "off");
  unwind_protect
    plot ();
    options = {"resolution", resolution};
    if (! isempty (page))
      options = [options, {"size", page}];
    endif
    ddd_save_figure (hf, file, options{:});
    printf ("%s, %d kB\n", file, ceil (stat (file).size / 1000));
  unwind_protect_cleanup
    close (hf);
  end_unwind_protect

endfunction
