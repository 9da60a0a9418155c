## SPDX-License-Identifier: GPL-3.0-or-later

%% Four times VGG16 on CIFAR-10: the epoch from which an item stays right
% Published at https://github.com/RPI-DSPlab/iteration-learned: -1 where the
% network is wrong in the end.  The environment variable DDD_TEST_DATA names
% the folder that has them.
file = fullfile (getenv ("DDD_TEST_DATA"), "cifar10-vgg16", "test", ...
                 "learned_epoch.csv");
if (! exist (file, "file"))
  printf ("cifar10: %s is not there; set DDD_TEST_DATA\n", file);
  return;
endif

%% Learned for good at epoch e or before
% The first line names the networks by their seeds.
fid = fopen (file);
networks = strsplit (strtrim (fgetl (fid)), ",")(2:end);
fclose (fid);
learned = dlmread (file, ",", 1, 1)';
epochs = [0, 10, 25, 50, 75, 100, 150, 200, 250];
C = learned >= 0 & learned <= reshape (epochs, 1, 1, []);
D = ddd_pack (C, "epochs", epochs, "models", networks);
images = {"item_name", "images"};

%% From nothing known to a third trivial, a seventh impossible
ddd_dynamics (D)
T = ddd_dynamics (D);
ddd_plot_changes (T, images{:});

%% Learned items stay learned, so maps of two networks have clean steps
figure ();
ddd_plot_decisions (D, 1:2, images{:});
