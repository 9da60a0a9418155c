## SPDX-License-Identifier: GPL-3.0-or-later
## The guide for those who bring their own decisions: its snippets run.

%!function tf = imports (name)
%!  tf = system (["/usr/bin/python3 -c 'import ", name, "' >/dev/null 2>&1"]) == 0;
%!endfunction

%!function put (folder, name, varargin)
%!  fid = fopen (fullfile (folder, name), "w");
%!  fprintf (fid, "%s\n", varargin{:});
%!  fclose (fid);
%!endfunction

%!function list = snippets (language)
%!  folder = fullfile (fileparts (which ("run_bist")), "..", "examples");
%!  text = fileread (fullfile (folder, "your_decisions.md"));
%!  list = regexp (text, ["```", language, "\n(.*?)```"], "tokens");
%!  list = cellfun (@(x) x{1}, list, "uniformoutput", false);
%!endfunction

%!function run_python (folder, setup, code)
%!  put (folder, "snippet.py", setup{:}, code);
%!  [status, text] = system (["cd '", folder, "' && /usr/bin/python3 snippet.py 2>&1"]);
%!  assert (status == 0, "%s", text);
%!endfunction

%!testif ; imports ("numpy")
%! folder = tempname ();
%! mkdir (folder);
%! unwind_protect
%!   C = [1 0 1 1; 0 0 1 1];
%!   python = snippets ("python");
%!   assert (numel (python), 2);
%!   if (imports ("torch"))
%!     run_python (folder, {"import torch", "class Net (torch.nn.Module):", ...
%!                  "    def __init__ (self, p):", "        super ().__init__ ()", ...
%!                  "        self.p = torch.tensor (p)", "    def forward (self, x):", ...
%!                  "        return torch.nn.functional.one_hot (self.p[x], 3)", ...
%!                  "models = {'p': Net ([1, 0, 2, 1]), 'q': Net ([0, 0, 2, 1])}", ...
%!                  "names = ['w', 'x', 'y', 'z']", ...
%!                  "x, y = torch.arange (4), torch.tensor ([1, 2, 2, 1])", ...
%!                  "loader = [(x[:2], y[:2]), (x[2:], y[2:])]"}, python{1});
%!   else
%!     run_python (folder, {"import numpy as np"}, ["np.savez ('decisions.npz', " ...
%!                 "models=['p', 'q'], items=['w', 'x', 'y', 'z'], " ...
%!                 "correct=np.array ([[1, 0, 1, 1], [0, 0, 1, 1]]))"]);
%!   endif
%!   run_python (folder, {"import numpy as np", "class Fixed:", ...
%!                "    def __init__ (self, p): self.p = p", ...
%!                "    def predict (self, X): return np.array (self.p)[X]", ...
%!                "models = {'p': Fixed ([1, 0, 2, 1]), 'q': Fixed ([0, 0, 2, 1])}", ...
%!                "names, X = ['w', 'x', 'y', 'z'], [0, 1, 2, 3]", ...
%!                "y = np.array ([1, 2, 2, 1])"}, python{2});
%!   mkdir (fullfile (folder, "logs"));
%!   for i = 1:2
%!     name = {"p", "q"}{i};
%!     mkdir (fullfile (folder, "results", name));
%!     log = fullfile ("results", name, "samples_t_2025-01-02T03-04-05.6.jsonl");
%!     put (folder, log, sprintf ("{\"doc_id\": %d, \"acc\": %.1f}\n", [0:3; C(i,:)]));
%!     put (folder, fullfile ("logs", [name, ".jsonl"]), ...
%!          sprintf ("{\"id\": %d, \"score\": %.1f}\n", [0:3; C(i,:) / 2 + .1]));
%!   endfor
%!   put (folder, "spreadsheet.csv", "item,p,q", "w,1,0", "x,0,-", "y,1,1", "z,1,1");
%!   tables = snippets ("csv");
%!   put (folder, "wide.csv", tables{1});
%!   put (folder, "long.csv", tables{2});
%!   put (folder, "labels.csv", tables{3});
%!   seen = 0;
%!   for code = snippets ("octave")
%!     for line = strsplit (strtrim (code{1}), "\n")
%!       place = ["\"", folder, "/$1\""];
%!       evalc (regexprep (line{1}, '"([^"]*\.(npz|csv|jsonl|h5)|results)"', place));
%!       if (strncmp (line{1}, "D =", 3))
%!         seen++;
%!         got = double (ddd_unpack (D));
%!         assert (D.models, {"p"; "q"});
%!         assert (D.n_items, 4);
%!         got(isnan (got)) = 0;         # the spreadsheet lacks an answer
%!         assert (got, C);
%!       endif
%!     endfor
%!   endfor
%!   assert (seen, 6);
%!   assert (ddd_unpack (W), [1 1 0; 1 0 NaN]);
%!   assert (ddd_unpack (L), [1 1; 0 NaN]);
%!   assert (ddd_unpack (P), [1 1; 0 NaN]);
%!   [~, predicted] = ddd_unpack (P);
%!   assert (predicted, {"cat", "cat"; "dog", ""});
%!   assert (isequal (ddd_load (fullfile (folder, "decisions.csv")).packed, D.packed));
%!   assert (isequal (ddd_load (fullfile (folder, "decisions.h5")), D));
%! unwind_protect_cleanup
%!   confirm_recursive_rmdir (false, "local");
%!   rmdir (folder, "s");
%! end_unwind_protect
