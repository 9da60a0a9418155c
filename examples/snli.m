## SPDX-License-Identifier: GPL-3.0-or-later

%% Eighteen language models through training, on SNLI
% Answers to the 9,824 test items of the Stanford Natural Language Inference
% corpus at four checkpoints and at the best one, published at
% https://github.com/nyu-mll/nlu-test-sets.  The environment variable
% DDD_TEST_DATA names the folder that has them.
file = fullfile (getenv ("DDD_TEST_DATA"), "snli", "raw", ...
                 "snli_irt_all_coded.csv.gz");
if (! exist (file, "file"))
  printf ("snli: %s is not there; set DDD_TEST_DATA\n", file);
  return;
endif

%% Ninety rows named model_checkpoint become 18 models x 5 checkpoints
R = ddd_load (file);
names = regexp (R.models, '^(.*)_([^_]*)$', "tokens");
names = vertcat (vertcat (names{:}){:});
[models, ~, model] = unique (names(:,1));
[found, checkpoint] = ismember (names(:,2), {"1", "10", "25", "50", "best"});
A = ddd_unpack (R);
C = NaN (numel (models), R.n_items, 5);
for i = 1:R.n_models
  C(model(i),:,checkpoint(i)) = A(i,:);
endfor
D = ddd_pack (C, "models", models);     # epochs 1 to 5: 1, 10, 25, 50, best

%% Trivial items grow more than tenfold while accuracy does not double
ddd_dynamics (D)
T = ddd_dynamics (D);

%% Which models are alike at the best checkpoint
best = ddd_select (D, "epochs", 5);
ddd_plot_consistency (best, "order", "cluster", "dendrogram", true);

%% Accuracy over the checkpoints
figure ();
ddd_plot_accuracy (T, "epochs", "all");
