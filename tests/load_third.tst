## SPDX-License-Identifier: GPL-3.0-or-later
## Runs of the same models: columns, names of files, saved data.

%!function file = written (text, name)
%!  file = [tempname(), name];
%!  fid = fopen (file, "w");
%!  fputs (fid, text);
%!  fclose (fid);
%!endfunction

%!test # a column trial is one of runs only if that is said
%! file = written (["model,task_id,trial,reward\na,x,0,1.0\na,y,0,0.0\n", ...
%!                  "a,x,1,0.0\na,y,1,0.0\nb,y,0,1.0\nb,x,1,1.0\n"], ".csv");
%! D = ddd_load (file, "third", "runs");
%! assert (D.third, "runs");
%! assert (D.epochs, [0, 1]);
%! [~, x] = ismember ("x", D.items);
%! C = ddd_unpack (D);
%! assert (C(1,x,:)(:)', [1, 0]);
%! assert (C(2,x,:)(:)', [NaN, 1]);
%! fail ("ddd_load (file)", "twice");
%! D = ddd_load (file, "epoch", "trial");
%! assert (isfield (D, "third"), false);
%! delete (file);

%!test # files per run
%! folder = tempname ();
%! mkdir (folder);
%! for name = {"cnn_seed1", "cnn_seed2", "vit_seed1", "vit_seed2"}
%!   fid = fopen (fullfile (folder, [name{1}, ".csv"]), "w");
%!   fprintf (fid, "item,correct\nx,%d\ny,1\n", name{1}(end) == "1");
%!   fclose (fid);
%! endfor
%! D = ddd_load (folder, "third", "runs");
%! assert (D.models, {"cnn"; "vit"});
%! assert (D.epochs, [1, 2]);
%! assert (ddd_unpack (D)(:,1,:)(:)', logical ([1 1 0 0]));
%! assert (ddd_load (folder).n_models, 4);
%! confirm_recursive_rmdir (false, "local");
%! rmdir (folder, "s");

%!test # saved runs stay runs, unless one says otherwise
%! file = [tempname(), ".h5"];
%! ddd_save (ddd_pack (ones (2, 3, 4), "third", "runs"), file);
%! assert (ddd_load (file).third, "runs");
%! assert (isfield (ddd_load (file, "third", "epochs"), "third"), false);
%! delete (file);

%!error <third must be "epochs" or "runs"> ddd_load ("x.csv", "third", "seeds")

%!test # arrays of others that are called so
%! file = [tempname(), ".mat"];
%! correct = [1 0 1; 0 0 1];
%! factors = [1 2 3];
%! third = 3;
%! save ("-v7", file, "correct", "factors", "third");
%! D = ddd_load (file);
%! assert (fieldnames (D.groups), {"group"; "family"});
%! assert (isfield (D, "third"), false);
%! delete (file);
