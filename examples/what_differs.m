## SPDX-License-Identifier: GPL-3.0-or-later

%% What makes one model decide differently from another?
% The first question of the paper's poster, asked of 38 small networks that
% learn letters under thirteen conditions: another seed, another order of the
% data, another learning rate, two layers, half of the data, all at once.
D = ddd_select (ddd_example ("networks"), "epochs", 20);
D = ddd_pack (D, "factors", fullfile (ddd_example (), "letters", ...
                                      "networks_factors.csv"));
factors = {"initialisation", "order", "rows", "rate", "layers"};

%% How alike is a network to itself?
% Six conditions were trained five times.  Each is a model here, and its five
% networks are its runs: what differs between these is the least that two
% networks can differ in.
conditions = {"nondeterminism", "data order", "initialisation", ...
              "learning rate", "half data", "combined"};
C = double (ddd_unpack (D));
runs = zeros (6, D.n_items, 5);
for c = 1:6
  runs(c,:,:) = permute (C(strcmp (D.groups.group, conditions{c}),:), ...
                         [3, 2, 1]);
endfor
R = ddd_runs (ddd_pack (runs, "models", conditions, "third", "runs"));
ddd_show (R)

%% A map
% Networks are near one another where their errors are alike.  The bar is how
% far two networks are apart that differ in rounding alone.
M = ddd_map (D, "replicates", 100);
ddd_show (M)
figure ();
ddd_plot_map (M, "scale", "nondeterminism");

%% It goes with accuracy
% The first axis is accuracy, more than anything that was changed.  Two models
% of other accuracies cannot agree on everything, so that difference is always
% in the regression.  Excess consistency has been freed of what difficulty,
% ability and slopes explain.
F = ddd_factors (D, "factors", factors);
ddd_show (F)
figure ();
ddd_plot_factors (F);

%% On all items more seems to matter, and much of it is accuracy
% Kappa depends on accuracy in more ways than by its difference.  So this test
% finds too much where accuracy goes with a factor, as it does here: networks
% on half of the rows are worse.
G = ddd_factors (D, "factors", factors, "measure", "full");
ddd_show (G)

%% One pair of conditions, asked beforehand
% Do five initialisations differ more than five orders of the same data?  The
% interval is over letters; exchanging networks asks whether other networks
% would say the same.
ddd_compare (D, {"data order", "data order"}, ...
             {"initialisation", "initialisation"}, "groups", true)

%% The answer
[~, order] = sort (diag (R.kappa), "descend");
printf ("Two networks of one condition, from alike to different:\n");
for c = order'
  printf ("  %-16s kappa %.2f, accuracies %.3f\n", conditions{c}, ...
          R.kappa(c,c), R.accuracy(c));
endfor
k = numel (F.factors);
printf (["The difference of two accuracies goes with %.0f %% of the ", ...
         "excess,\nall that was changed with %.0f %%.\n"], ...
        100 * F.share(k), 100 * sum (F.share(1:k-1)));
