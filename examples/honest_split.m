## SPDX-License-Identifier: GPL-3.0-or-later

%% What a drop in consistency means, and what it does not
% Set trivial and impossible items aside, and models look less alike.  Does
% that say anything about the models?  First with models that are known to
% share nothing, then with real ones.

%% Models that share nothing but the items
% Ten models of the same ability, each answering by itself; only some items are
% harder than others.
difficulty = rand (1, 10000);
C = rand (10, 10000) > difficulty .^ 2;
ddd_split (C)

%% Their consistency drops all the same
% On all items the models agree, because items differ in difficulty.  On the
% in-between items difficulty varies less, and consistency is smaller.  The
% histogram alone says by how much: it knows nothing about pairs.
K = ddd_consistency (C, "interval", true);
ddd_consistency (C, "interval", true)
printf ("drop %.3f, of which the histogram implies %.3f\n",
        K.full.mean_kappa - K.between.mean_kappa,
        K.full.histogram_kappa - K.between.histogram_kappa);

%% Choosing items by the answers pushes it below zero
% Four models that toss a coin have nothing in common.  But an item is in
% between only if they differ on it.
coins = rand (4, 10000) < .5;
ddd_consistency (coins, "leave_pair_out", true)

%% More models, fewer trivial items
% So shares can be compared only at the same number of models.
ddd_rarefy (C)
ddd_plot_rarefaction (C);

%% Real models: twelve classifiers of different kinds, on 5,000 letters
kinds = ddd_example ("kinds");
ddd_split (kinds)
R = ddd_consistency (kinds, "interval", true, "slopes", true);
ddd_consistency (kinds, "interval", true, "slopes", true)

%% What remains: how pairs differ from what abilities and slopes imply
% The mean is what the histogram says, and pairs are not in it: some are far
% more alike than one difficulty for all would make them, however much it
% matters to each.
off = triu (R.between.kappa - R.between.slopes_kappa, 1);
[~, order] = sort (off(:), "descend");
for at = order([1:3, end-2:end])'
  [i, l] = ind2sub (size (off), at);
  printf ("  %-40s %+.2f\n", [R.models{i}, " and ", R.models{l}], off(i,l));
endfor

%% In a figure
figure ();
ddd_plot_agreement (R, "item_name", "letters");

%% One difficulty for all models
% The Beta distribution that fits the histogram, and what it implies.
figure ();
ddd_plot_difficulty (kinds, "item_name", "letters");

%% Is one pair more alike than another?
% The same items and a common model make these two numbers depend on each
% other; the standard error knows.
ddd_compare (kinds, {"1 nearest neighbour", "5 nearest neighbours"},
             {"1 nearest neighbour", "nearest mean"})

%% Would another study find it?
ddd_plan (kinds, "n_items", [300, 1000, 5000], "interval_width", .05)
