## SPDX-License-Identifier: GPL-3.0-or-later

%% Your decisions: from a file to an answer
% A table with a row per item and a column per model is enough: 1 is right,
% 0 is wrong, and an empty field is no answer.  Here it is written first, so
% that this script runs anywhere; yours is there already.
folder = tempname ();
mkdir (folder);
file = fullfile (folder, "decisions.csv");
C = ddd_simulate ("rasch", 4, 200, "seed", 1);
fid = fopen (file, "w");
fprintf (fid, "item,resnet,vgg,human,clip\n");
fprintf (fid, "picture%03d.png,%d,%d,%d,%d\n", [1:200; C]);
fclose (fid);
printf ("%s\n", strsplit (fileread (file), "\n"){1:4})

%% Load it
% What was found is printed: check that rows and columns are what you meant.
D = ddd_load (file);
ddd_load (D)

%% Ask
ddd_split (D)
ddd_plot_consistency (D, "item_name", "pictures")

%% Labels in place of 0 and 1
% A row per answer, with the label that the model gave and the true one.
% Labels stay in the data, so one can ask who makes the same mistakes.
file = fullfile (folder, "labels.csv");
fid = fopen (file, "w");
fprintf (fid, "%s\n", "model,item,response,truth", ...
         "vgg,a.png,cat,cat", "vgg,b.png,dog,dog", "vgg,c.png,car,car", ...
         "clip,a.png,cat,cat", "clip,b.png,dog,dog", "clip,c.png,cat,car");
fclose (fid);
L = ddd_load (file);
V = ddd_diversity (L);
printf ("vgg and clip give the same label to %g %% of the pictures\n",
        100 * V.labels.agreement(1,2));

%% Keep the data, and clean up
% Packed data load at once, however many files they came from.
ddd_save (D, fullfile (folder, "decisions.h5"));
confirm_recursive_rmdir (false, "local");
rmdir (folder, "s");
