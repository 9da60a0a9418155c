## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {ddd} {} ddd ()
## Where to start, and what the words mean.
##
## The package takes a matrix C of 0, 1 and @code{NaN} (missing), models x
## items, where 1 is a right answer; or a file (@code{ddd_load}).  Three
## functions answer the first questions:
##
## @table @code
## @item ddd_split (C)
## Which items are trivial, in between, impossible?
## @item ddd_plot_histogram (C)
## Do the models agree on more items than independent models would?
## @item ddd_consistency (C)
## Do two models fail on the same items?
## @end table
##
## Then @code{ddd_items} says which items need a look, @code{ddd_excess} which
## models share errors beyond what difficulty, ability and slope explain,
## @code{ddd_factors} what that goes with, @code{ddd_runs} whether runs of one
## model agree, and @code{ddd_rarefy} how the shares fall as models are added;
## @code{ddd_report} writes a page to send to colleagues.
## @code{ddd_example} loads data to try this on.  Called as a command,
## @code{ddd} prints the first calls.
##
## The words:
##
## @table @asis
## @item item
## What is answered right or wrong: an image, a question, a task.
##
## @item model
## Who answers: a classifier, a person, one epoch of a network.
##
## @item trivial, impossible, in between
## An item is trivial if all models are right on it, impossible if none is, and
## in between otherwise.  The words are about these models: with more models
## fewer items are trivial or impossible.
##
## @item tolerance
## The number t of models that may deviate: with t = 1 an item is trivial if at
## most one model is wrong, and impossible if at most one is right.
##
## @item undecided
## Said of an item whose missing answers could still change its category.
##
## @item histogram
## How many items none, one, @dots{}, all of the models are right on.
##
## @item independent models
## Models that share nothing: whether one is right on an item says nothing
## about whether another one is.
##
## @item binomial
## The histogram that independent models would have if all had the same
## accuracy, the mean (printed as @qcode{"equal accuracy"}).
##
## @item Poisson-binomial
## The same with each model's own accuracy (@qcode{"own accuracies"}).
##
## @item kappa, error consistency
## Cohen's kappa of being right: 1 if two models are always right and wrong on
## the same items, 0 if they agree as often as independent models with their
## accuracies would, negative if they agree less often.
##
## @item what the histogram alone implies
## The mean kappa over pairs that follows from the histogram, whichever models
## fail together.  An observed mean near it says nothing that the histogram,
## which the models have made, does not say; how pairs differ from one another
## is not in the histogram.
##
## @item leave-pair-out
## Kappa of each pair on items that are in between for the @emph{other} models.
## The pair has no part in choosing the items, so independent models show 0.
##
## @item one difficulty
## The assumption that some items are harder than others for all models alike,
## and that models differ in ability only (Rasch model).
##
## @item excess
## Kappa of a pair less what difficulty, ability and slope alone would give.
## Above 0 the two models are more alike than the average pair of these models.
##
## @item slope
## How much difficulty matters to a model: above 1 more than to the others, so
## that it fails on the hard items and seldom elsewhere; near 0 its errors have
## little to do with what the others find hard; below 0 it is right more often
## where the others fail.
##
## @item rarefaction
## The shares of trivial and impossible items that a smaller number of these
## models, drawn at random, would show.  It lets studies with different numbers
## of models be compared.
##
## @item family
## Models that are variants of one, such as fine-tuned copies.  A family has
## one vote in the split.
##
## @item group
## Models that belong together in figures and means, such as a training
## condition.  Groups never change the split.
##
## @item panel
## The models that define the split, where others are compared on it.
##
## @item run
## One of several answers of the same model to the same items, such as a
## training from another seed or a sample of a language model.
##
## @item condition
## How items were shown, such as a level of contrast, or the task that they are
## from.  A pool of easy and hard conditions makes all models look alike, so
## kappa is read within conditions.
##
## @item stratum
## A set of items within which kappa is computed before its mean is taken.
##
## @item class
## Items that are alike, such as the pictures of cats.
##
## @item design effect
## How many times larger the variance of a share is because items of a class
## are alike: with a design effect of 10, 5,000 items count as 500.
##
## @item reliability (KR-20)
## How well the order of items by difficulty would come back with other models
## like these: near 1 well, near 0 not at all.
## @end table
##
## @example
## @group
## C = [1 1 1 0 0; 1 1 0 0 1; 1 0 1 0 0; 1 1 0 0 0];
## S = ddd_split (C);
## S.fraction.trivial
##   @result{} ans = 0.2000
## @end group
## @end example
##
## @seealso{ddd_manual, ddd_split, ddd_consistency, ddd_load}
## @end deftypefn

function ddd ()

  puts (["Which items are trivial or impossible, do models fail alike?\n" ...
         "\n" ...
         "  D = ddd_load (\"decisions.csv\");  or a 0/1 matrix\n" ...
         "  ddd_split (D)               trivial, in-between, impossible\n" ...
         "  ddd_plot_histogram (D)      against independent models\n" ...
         "  ddd_consistency (D)         error consistency of all pairs\n" ...
         "  ddd_items (D)               which items need a look\n" ...
         "\n" ...
         "Data to try it on: D = ddd_example (\"digits\");\n" ...
         "What the words mean: help ddd; all on pages: ddd_manual\n"]);

endfunction


%!test
%! text = evalc ("ddd");
%! assert (sum (text == "\n"), 10);
%! names = unique (regexp (text, 'ddd_\w+', "match"));
%! assert (cellfun (@exist, names), repmat (2, size (names)));
%!test # the calls that it shows
%! [D, pictures] = ddd_example ("digits");
%! for code = {"ddd_split (D)", "ddd_consistency (D)", "ddd_items (D)"}
%!   assert (! isempty (evalc (code{1})));
%! endfor
%!error <called with too many inputs> ddd (1)
%!error <called with too many outputs> x = ddd ();
