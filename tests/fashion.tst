## SPDX-License-Identifier: GPL-3.0-or-later
## The bundled experiment on pictures of clothes (examples/fashion).

%!function bytes = published (name, header)
%!  file = tempname ();
%!  packed = fullfile ("/usr/share/datasets/fashion-mnist", [name, ".gz"]);
%!  assert (system (["gzip -dc ", packed, " >", file]), 0);
%!  fid = fopen (file);
%!  bytes = fread (fid, Inf, "*uint8")(header+1:end);
%!  fclose (fid);
%!  unlink (file);
%!endfunction

%!test # what is right is what the labels say, in every epoch
%! for name = {"fashion", "fashion networks"}
%!   D = ddd_example (name{1});
%!   L = D.packed.labels;
%!   assert (numel (L.names), 10);
%!   assert (accumarray (double (L.truth(:)), 1), repmat (1000, 10, 1));
%!   assert (all (L.predicted(:) >= 1 & L.predicted(:) <= 10));
%!   C = ddd_unpack (D);
%!   assert (isequal (C == 1, L.predicted == L.truth));
%! endfor

%!test # accuracies are those of networks that learned something, and none is a copy
%! D = ddd_example ("fashion");
%! P = D.packed.labels.predicted;
%! accuracy = sum (P == D.packed.labels.truth, 2) / 10000;
%! assert (ddd_split (D).accuracy, accuracy, 1e-12);
%! assert (accuracy > 0.6 & accuracy < 0.95);
%! assert (rows (unique (P, "rows")), 17);
%! N = ddd_example ("fashion networks");
%! assert (rows (unique (N.packed.labels.predicted(:,:,end), "rows")), 13);

%!test # conditions: the same start where the weights are, and the base trained on
%! D = ddd_example ("fashion networks");
%! P = D.packed.labels.predicted;
%! alike = {"base", "optimizer", "batch size", "learning rate", "nondeterminism", ...
%!          "data order", "different data", "half data"};
%! [~, rows_of] = ismember (alike, D.models);
%! assert (isequal (P(rows_of,:,1), repmat (P(1,:,1), 8, 1)));
%! assert (! isequal (P(strcmp (D.models, "+1 epoch"),:,1), P(1,:,1)));
%! assert (sum (P(1,:,1) == D.packed.labels.truth) / 10000 < 0.3);
%! assert (P(2,:,1:9), P(1,:,2:10));

%!test # the residual network is the base
%! D = ddd_example ("fashion");
%! N = ddd_example ("fashion networks");
%! assert (D.packed.labels.predicted(1,:), N.packed.labels.predicted(1,:,end));
%! assert (D.packed.labels.truth, N.packed.labels.truth);

%!testif ; isfolder ("/usr/share/datasets/fashion-mnist")    # as Zalando has it
%! [D, pictures] = ddd_example ("fashion");
%! X = reshape (published ("t10k-images-idx3-ubyte", 16), 28, 28, 10000);
%! assert (isequal (permute (255 - pictures, [2, 1, 3]), X));
%! y = published ("t10k-labels-idx1-ubyte", 8);
%! assert (isequal (D.packed.labels.truth(:), y + 1));

## Small enough for a test; what is learned from 60 pictures is not much.
%!function tf = can_train ()
%!  tf = system ("/usr/bin/python3 -c 'import torch, sklearn' >/dev/null 2>&1") == 0 ...
%!       && isfolder ("/usr/share/datasets/fashion-mnist");
%!endfunction

%!testif ; can_train ()                 # every recipe runs, and seeds decide
%! folder = tempname ();
%! mkdir (folder);
%! file = fullfile (folder, "try.py");
%! fid = fopen (file, "w");
%! fprintf (fid, "%s\n", "import sys, warnings, numpy, torch", ...
%!   "warnings.simplefilter ('ignore')", "torch.set_num_threads (1)", ...
%!   ["sys.path.insert (0, '", fileparts(which ("fashion_demo")), "')"], ...
%!   "import fashion_train as t", ...
%!   "tensor = lambda x: torch.from_numpy (x.astype ('float32') / 255)[:, None]", ...
%!   "(x, y), (z, truth) = t.read ('train'), t.read ('t10k')", ...
%!   "x, z = tensor (x[:60]), tensor (z[:50])", ...
%!   "y = torch.from_numpy (y[:60].astype ('int64'))", ...
%!   "quiet = lambda net, epoch: None", ...
%!   "for name, _, recipe, _ in t.KINDS:", ...
%!   "    p = recipe (x, y, z, quiet)", ...
%!   "    assert p.shape == (50,) and set (p) <= set (range (10)), name", ...
%!   "    print (name, (p == truth[:50]).mean ())", ...
%!   "rows = t.conditions (60, 5)", ...
%!   "names = list (t.numbered ([row[0] for row in rows]))", ...
%!   "assert len (set (names)) == 35 and len (set (r[0] for r in rows)) == 11", ...
%!   "options = dict (zip (names, rows))", ...
%!   "run = lambda name: t.train_condition (x[options[name][1]],", ...
%!   "    y[options[name][1]], z, after=quiet, **options[name][2])", ...
%!   "base = run ('base')", ...
%!   "assert base.shape == (20, 50) and (base == run ('base')).all ()", ...
%!   "other = run ('nondeterminism 1')", ...
%!   "assert (other[0] == base[0]).all ()");
%! fclose (fid);
%! [status, text] = system (["/usr/bin/python3 -B ", file, " 2>&1"]);
%! confirm_recursive_rmdir (false, "local");
%! rmdir (folder, "s");
%! assert (status == 0, "%s", text);
%! assert (numel (strsplit (strtrim (text), "\n")), 16);
