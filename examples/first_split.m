## SPDX-License-Identifier: GPL-3.0-or-later

%% Which items tell models apart?
% Eight simulated models that share the difficulty of 20,000 items.
difficulty = rand (1, 20000);
C = rand (8, 20000) > difficulty .^ 2;
D = ddd_pack (C);

%% Trivial, impossible, in-between
ddd_split (D)
ddd_plot_histogram (D)

%% Error consistency, before and after the split
figure ();
ddd_consistency (D)
ddd_plot_consistency (D)
