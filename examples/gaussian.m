## SPDX-License-Identifier: GPL-3.0-or-later

%% Noise of growing width: items that no classifier can tell apart
% The synthetic control of Meding et al., ICLR 2022 (their "Gaussian" data):
% images of independent Gaussian noise, and class i has standard deviation i.
% Nothing but the width tells classes apart, and wide ones are hard.
%
% As in the paper: this construction, the divergence between neighbours, the
% thirteen conditions, Figures 9 and 21.  Different: 10 classes instead of 100,
% 64 pixels an image, 200 training images a class instead of 20,000, mean 0
% instead of 128 and no clipping to bytes; and the small perceptrons of the
% letters, which get 16 quantiles of an image, instead of ResNet-18.
%
% Type  large = true; gaussian  for 20 classes and 38 networks: some minutes.
if (! exist ("large", "var"))
  large = false;
endif
n_classes = merge (large, 20, 10);
n_train = merge (large, 400, 200);      # images per class
n_pixels = (0.8 * n_classes) ^ 2;       # so the last class is as hard in both
base.replicates = merge (large, 5, 1);
addpath (fullfile (ddd_example (), "letters"));

%% Draw the images
% Of a test image the sum of squares is kept, too: all that the best classifier
% needs.
randn ("twister", 1);
level = round (linspace (1, n_pixels, 16));
train = test = struct ("X", [], "y", []);
squares = [];
for i = 1:n_classes
  x = sort (i * randn (n_pixels, n_train));
  train.X = [train.X, x(level,:) / n_classes];
  x = sort (i * randn (n_pixels, 200));
  test.X = [test.X, x(level,:) / n_classes];
  squares = [squares, sumsq(x, 1)];
endfor
train.y = repelem (1:n_classes, n_train);
test.y = repelem (1:n_classes, 200);

%% Train the networks
% "nondeterminism" rounds gradients at random, see letters/README.md.
[P, models, groups] = letters_networks (struct ("train", train, ...
                                                "test", test), base);
D = ddd_pack (ddd_correct (P, test.y), "models", models, "groups", groups, ...
              "epochs", 0:size (P, 3)-1);
last = ddd_select (D, "epochs", D.epochs(end));
ddd_dynamics (D, "predictions", P)
images = {"item_name", "images"};

%% Figure 9: neighbours, accuracy, and one against the other
% The best classifier takes the class that makes the sum of squares most
% likely; no network can beat it but by luck.  The published curve has spikes at
% 35, 46, 57, 68, 79 and 90.  These are the places of 4 to 9 among 0 to 99 sorted
% as text: its classes seem to stand in the order of their folders.
i = 1:n_classes;
KL = log ((i + 1) ./ i) + i .^ 2 ./ (2 * (i + 1) .^ 2) - 1 / 2;
[~, guess] = max (-squares ./ (2 * i' .^ 2) - n_pixels * log (i'), [], 1);
best = guess == test.y;
mean_of = @(x) sum (reshape (x, [], n_classes), 1) / 200;
base_right = mean_of (P(1,:,end) == test.y);
figure ("paperposition", [0, 0, 7.2, 2.4], "defaultaxesfontsize", 8, ...
        "defaulttextfontsize", 8);
middle = {"units", "normalized", "horizontalalignment", "center"};
across = @(txt) text (0.5, -0.22, txt, middle{:});
upwards = @(txt) text (-0.27, 0.5, txt, middle{:}, "rotation", 90);
axes ("position", [.08, .23, .23, .7]);
plot (i, KL, "k-", "linewidth", 1.5);
axis ([1, n_classes, 0, 0.35]);
set (gca (), "box", "off", "ytick", 0:.1:.3);
across ("Class i (standard deviation i)");
upwards ("KL (i, i + 1) per pixel, nats");
axes ("position", [.41, .23, .23, .7]);
plot (i, mean_of (best), "-", "color", [.6, .6, .6], "linewidth", 4,
      i, base_right, "k-", "linewidth", 1.5);
axis ([1, n_classes, 0, 1.05]);
set (gca (), "box", "off", "ytick", 0:.2:1);
text (0.36, 0.97, "gray: best classifier", "units", "normalized");
text (0.36, 0.87, "black: base network", "units", "normalized");
across ("Class i (standard deviation i)");
upwards ("Accuracy on class i");
axes ("position", [.74, .23, .23, .7]);
semilogx (KL, base_right, "ko", "markerfacecolor", "k", "markersize", 4);
axis ([KL(end) / 1.5, 0.5, 0, 1.05]);
set (gca (), "box", "off", "ytick", 0:.2:1);
across ("KL (i, i + 1) per pixel, nats");
upwards ("Accuracy on class i");
printf ("accuracy of the base network %.3f, of the best classifier %.3f\n",
        sum (base_right) / n_classes, sum (best) / numel (best));

%% Figure 21: error consistency with the base
% Other training data change most here; in the paper another architecture does.
% And one more epoch changes more than another seed: in such small networks the
% borders between classes still move at the end.
figure ();
A = ddd_consistency_to (last, "base", "within", {"different data"});
ddd_plot_consistency_to (A, images{:});

%% Trivial and impossible: dichotomous without any natural structure
% Rounding gradients leaves the base all but as it was: no second vote for it.
figure ();
voters = ddd_select (last, "models", ! strcmp (groups, "nondeterminism"));
ddd_split (voters)
[S, items] = ddd_split (voters);
ddd_plot_histogram (voters, images{:});

%% They lie in different classes
figure ();
ddd_plot_categories (voters, test.y, images{:});

%% Impossible for a reason
% Where chance made an image as wide as those of another class, every network is
% wrong, and so is the best classifier.
printf ("the best classifier is wrong on %.0f %% of the impossible images, ",
        100 * sum (! best & items.impossible) / S.count.impossible);
printf ("%.0f %% of those in between, %.0f %% of the trivial ones\n",
        100 * sum (! best & items.between) / S.count.between,
        100 * sum (! best & items.trivial) / S.count.trivial);
