## SPDX-License-Identifier: GPL-3.0-or-later

%% The poster, figure by figure, on pictures of clothes
% Meding, Schulze Buschoff, Geirhos and Wichmann (*Trivial or impossible*, ICLR
% 2022) trained networks that differ in architecture, optimiser, learning rate,
% initialisation, order of the data and data, and asked how alike they decide.
% Here the networks and the pictures are small (28 x 28 pixels, 13 networks), so
% the shares differ from those of ImageNet; the pattern is the same.
D = ddd_example ("fashion networks");
trained = ddd_select (D, "epochs", D.epochs(end));
clothes = {"item_name", "pictures"};

%% 1. Dichotomous data difficulty
% The line is what independent networks of the same accuracy would show: hardly
% any picture that all get right, and none that all get wrong.
ddd_split (trained)
ddd_plot_histogram (trained, clothes{:})

%% 2. Whatever is changed, decisions stay alike
% Error consistency of every network with the base network: 0 is what
% independent networks have, and 1 is the same decisions.
A = ddd_consistency_to (trained, "base");
ddd_plot_consistency_to (A, clothes{:})

%% 3. How decisions come about
% A column per epoch, a row per picture: blue is wrong, white is right.
% Pictures are ordered by how often they are right.
figure ();
ddd_plot_decisions (D, "base", "marks", 7, clothes{:});

%% 4. The decisions of all networks
figure ();
ddd_plot_decisions (D, clothes{:});

%% 5. Take trivial and impossible pictures away, and networks differ
figure ();
ddd_plot_consistency (trained, clothes{:});
% Careful: choosing items by the answers pushes consistency down by itself.  The
% captions say what independent networks would show, and what the histogram
% alone implies.

%% The same for very different classifiers
% Residual, recurrent, self-supervised, adversarially trained networks, vision
% transformers, nearest neighbours, support vectors, a random forest.
[kinds, pictures] = ddd_example ("fashion");
figure ();
ddd_plot_consistency (kinds, "order", "cluster", clothes{:});

%% What trivial, disputed and impossible pictures look like
figure ();
ddd_plot_items (kinds, pictures, clothes{:});
