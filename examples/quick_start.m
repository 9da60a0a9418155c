## SPDX-License-Identifier: GPL-3.0-or-later

%% Quick start: which digits tell classifiers apart?
% Twelve classifiers of very different kinds learned to read handwritten
% digits, and then read 899 others.  Which digits do all of them read, which
% does none, and how alike are the errors?
[D, pictures] = ddd_example ("digits");
ddd_show (D)

%% How many digits are trivial, impossible, or in between?
% A digit is trivial if all classifiers are right, and impossible if all are
% wrong.  The two columns on the right say what classifiers that have nothing
% in common would show.
ddd_split (D)
ddd_plot_histogram (D, "item_name", "digits")

%% Which ones are they?
% The names of the impossible digits, and pictures of all three categories.
% Below each stand its true label and what the classifiers say.
[S, items] = ddd_split (D);
printf ("%s\n", D.items{items.impossible})
ddd_plot_items (D, pictures, "item_name", "digits")

%% Which ones need a look?
% Where many agree on the same wrong label, the label may be wrong, or the
% picture.
ddd_items (D)

%% How alike are the errors?
% Kappa is 0 if two classifiers are right or wrong together as often as two
% independent ones of their accuracies, and 1 if they are right on exactly the
% same digits.  The panel on the right leaves out the digits that all of them
% read, and those that none does.
ddd_plot_consistency (D, "item_name", "digits")

%% What of that is more than difficulty?
% That some digits are harder than others makes all pairs consistent.  Some
% pairs are more alike than that.
ddd_excess (D)

%% The same with your own decisions
% `ddd_load` reads files or a folder; see `your_decisions`.
