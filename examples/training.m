## SPDX-License-Identifier: GPL-3.0-or-later

%% From chance to dichotomous: 38 networks learn letters
% Untrained networks have no trivial letters.  Where do they come from?
D = ddd_example ("networks");
letters = {"item_name", "letters"};

%% Shares of trivial and impossible letters at every epoch
% At epoch 0 no letter is trivial; after twenty epochs 45 % are.  The answers
% themselves are known, so a change from one wrong letter to another counts.
file = fullfile (ddd_example (), "letters", "networks.mat");
answers = {"predictions", load(file).predictions};
ddd_dynamics (D, answers{:})
[T, items] = ddd_dynamics (D, answers{:});

%% The histogram before and after training, against independent models
% Places of one size: subplot would make the right one wider.
half = @(i) axes ("outerposition", [(i - 1) / 2, 0, 0.5, 1]);
ddd_plot_histogram (half (1), ddd_select (D, "epochs", 0), letters{:});
ddd_plot_histogram (half (2), ddd_select (D, "epochs", 20), letters{:});

%% Decisions of all networks, condition by condition
figure ();
ddd_plot_decisions (D, "by", "groups", "marks", 14, letters{:});

%% Answers settle
% Most labels change before the learning rate falls, at epoch 14.
figure ();
ddd_plot_changes (T, letters{:});

%% Letters that are learned and forgotten
total = sum (items.forgetting, 1);
printf ("never forgotten by any network: %d of %d letters\n",
        sum (total == 0), D.n_items);

%% Error consistency with the base over the epochs
% Consistency is there long before accuracy is final.
figure ();
A = ddd_consistency_to (D, "base", "within", {"different data"});
ddd_plot_consistency_to (A, "epochs", "all", letters{:});

%% How much ten more epochs change
% Every network at epoch e + 10 against the base at epoch e.
figure ();
ten = ddd_consistency_to (D, "base", "shift", 10);
ddd_plot_consistency_to (ten, letters{:});
