## SPDX-License-Identifier: GPL-3.0-or-later

%% Trivial or impossible: a lecture of ten minutes
% Run it cell by cell.  Each cell has a story, a question to the audience, a
% figure and the answer.  For slides, save any figure so:
% ddd_save_figure (gcf, "coins.pdf", "size", "slide").  Three exercises with
% their solutions are at the end.

%% 1. Coins
% Ten models answer 5,000 questions.  Each is right on seven of ten, and none
% of them knows anything of the others.
% Question: how many questions do all ten get right?  And how many does none of
% them get right?
coins = ddd_simulate ("independent", 10, 5000, "seed", 1);
ddd_plot_histogram (coins)
% Answer: the bars lie on the line, the binomial.  All ten are right on .7^10 =
% 2.8 % of the questions, and no question is missed by all ten.
printf ("all right: %.1f %% (.7^10 = %.1f %%), none right: %d of 5,000\n",
        100 * sum (all (coins)) / 5000, 100 * .7 ^ 10, sum (! any (coins)));

%% 2. Some questions are harder than others
% The same accuracy, but now a question may be easy or hard, for all alike.
% Question: what does the histogram look like?
shared = ddd_simulate ("beta", 10, 5000, "seed", 1);
figure ();
ddd_plot_histogram (shared)
% Answer: a U.  Nothing but shared difficulty makes trivial and impossible
% questions; no model has copied from another.
ddd_split (shared)

%% 3. Real classifiers, real pictures
% Twelve classifiers of very different kinds learned to read digits.
% Question: are there digits that nobody can read?
[digits, pictures] = ddd_example ("digits");
figure ();
ddd_plot_histogram (digits, "item_name", "digits")
[S, items] = ddd_split (digits);
% Answer: look at them.
figure ();
ddd_plot_items (digits, pictures, "item_name", "digits")
hardest = find (items.impossible);
printf ("%d of %d digits are impossible: %s\n", numel (hardest), S.n_items,
        strjoin (digits.items(hardest)', ", "));

%% 4. How alike are two models?  Kappa in three tables
% Two models are right on 80 of 100 questions each.
% Question: on how many questions are both right, if they are independent?
for kappa = [0, .5, .9]
  C = ddd_simulate ("copy", 2, 1000, "exact", true, "accuracy", .8, ...
                    "kappa", kappa, "seed", 1);
  K = ddd_consistency (C, "counts", true);
  printf (["kappa %.1f: of 1,000 questions %3.0f both right, %3.0f one ", ...
           "right, %3.0f none right\n"], K.full.kappa(1,2), ...
          K.full.n11(1,2), K.full.n10(1,2) + K.full.n01(1,2), K.full.n00(1,2));
endfor
% Answer: 64 of 100, by .8 times .8, and both wrong on 4, by .2 times .2.  So two
% independent models decide alike on 68.  Kappa says how far two models are on
% the way from there, 0, to deciding alike on all, 1.

%% 5. All pairs, on all letters and on those in between
% Twelve classifiers of letters.  Dark is alike, and the second panel leaves
% out the letters that everybody or nobody gets right.
% Question: what happens to the colors, and why?
kinds = ddd_example ("kinds");
figure ();
ddd_plot_consistency (kinds, "order", "accuracy", "item_name", "letters")
% Answer: the colors turn lighter, kappa drops, and the models look different.
% One reason is that they no longer share what is easy and hard for all.  But
% choosing the letters is another, as coins show:

%% 6. Coins again
% Question: what does the same do to models that toss coins?
tossed = ddd_simulate ("independent", 4, 20000, "accuracy", .5, "seed", 1);
K = ddd_consistency (tossed);
printf ("four coins: mean kappa %.2f on all, %.2f in between\n",
        round (100 * K.full.mean_kappa) / 100 + 0, K.between.mean_kappa);
% Answer: -.14 in between.  A question is in between only if the coins differ
% on it, so choosing such questions makes them differ.  The split does that, not
% the models.

%% 7. What is left?
% Question: which pairs are more alike than difficulty can explain?
figure ();
ddd_plot_consistency (kinds, "show", "excess", "item_name", "letters")
% Answer: those that decide by the same principle, whatever their accuracy.
ddd_excess (kinds)

%% 8. One more model
% Question: are there fewer impossible letters with every further model?
figure ();
ddd_plot_rarefaction (kinds, "item_name", "letters")
% Answer: yes.  Shares can be compared only at the same number of models.

%% Exercise 1
% Twenty models of accuracy .9 are independent.  What share of 10,000 questions
% do all get right?  Think first, then simulate.
C = ddd_simulate ("independent", 20, 10000, "accuracy", .9, "seed", 2);
printf ("solution 1: .9^20 = %.3f, simulated %.3f\n", .9 ^ 20,
        ddd_split (C).fraction.trivial);

%% Exercise 2
% Model 2 copies a fifth of the answers of model 1.  What is their kappa?  And
% what is it if both are right nine times in ten?
for accuracy = [.7, .9]
  C = ddd_simulate ("copy", 2, 100000, "accuracy", accuracy, "kappa", .2, ...
                    "exact", true, "seed", 3);
  printf ("solution 2: accuracy %.1f, kappa %.2f\n", accuracy,
          ddd_consistency (C).full.kappa(1,2));
endfor

%% Exercise 3
% Which of the twelve readers of digits could be left out without changing
% which digits are trivial or impossible?
S = ddd_split (digits);
[few, i] = min (S.leave_one_out.changed);
printf ("solution 3: without %s %d digits change their category\n",
        S.models{i}, few);
