## SPDX-License-Identifier: GPL-3.0-or-later

%% Humans against networks: who makes the errors of whom?
% Ten human observers and 25 published networks named the same 160 drawings of
% edges (R. Geirhos, K. Meding and F. A. Wichmann, NeurIPS 2020); published at
% https://github.com/wichmann-lab/error-consistency.  The environment variable
% DDD_TEST_DATA names the folder that has them.
folder = fullfile (getenv ("DDD_TEST_DATA"), "edges", "raw");
if (! isfolder (folder))
  printf ("humans: %s is not there; set DDD_TEST_DATA\n", folder);
  return;
endif

%% One file per observer and per network
D = ddd_load (folder);
ddd_load (D)
human = strncmp (D.models, "subject", 7);
D.groups.group = merge (human, {"human"}, {"network"});
drawings = {"item_name", "drawings"};

%% Who agrees with whom?
figure ();
ddd_plot_consistency (D, "order", "group", drawings{:});

%% Are humans more alike than humans and networks?
ddd_compare (D, {"human", "human"}, {"human", "network"}, "groups", true)

%% And networks?
ddd_compare (D, {"network", "network"}, {"human", "network"}, "groups", true)

%% Which drawings do humans see that no network sees?
[~, people] = ddd_split (ddd_select (D, "models", human));
[~, networks] = ddd_split (ddd_select (D, "models", ! human));
only_humans = people.trivial & networks.impossible;
printf ("all humans and no network: %d drawings\n", sum (only_humans));
printf ("  %s\n", D.items{only_humans});

%% What is more than difficulty?
ddd_excess (D)
