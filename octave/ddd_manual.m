## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_manual ()
## @deftypefnx {ddd} {} ddd_manual (@var{name})
## @deftypefnx {ddd} {@var{file} =} ddd_manual (@dots{})
## Open the manual in the browser, at the page of the function @var{name} if
## that is given.
##
## The manual has a first session, a glossary, every figure above its call and
## the help of all functions, what they do about missing answers included.  It
## needs no network.  @var{file} is the path of the page, which is then not
## opened; without a display the path is printed.
##
## A package made by @code{make dist} has the manual; in a checkout @code{make
## html} makes it.  Without it there is an error @code{ddd:noManual}.
##
## @example
## @group
## try
##   file = ddd_manual ("ddd_split");
## catch err
##   assert (err.identifier, "ddd:noManual")
## end_try_catch
## @end group
## @end example
##
## @seealso{ddd, ddd_example, ddd_version}
## @end deftypefn

function file = ddd_manual (name = "index")

  if (! ischar (name) || ! isrow (name))
    error ("ddd:invalidInput", ...
           "ddd_manual: NAME must be the name of a function");
  endif
  folder = manual_folder ();
  if (strcmp (name, "ddd"))
    name = "Words";
  endif
  page = fullfile (folder, [strrep(name, "_", "_005f"), ".html"]);
  if (! exist (page, "file"))
    pages = glob (fullfile (folder, "ddd*.html"))';
    [~, names] = cellfun (@fileparts, pages, "uniformoutput", false);
    error ("ddd:invalidInput", "ddd_manual: there is no page %s%s", name,
           __ddd_nearest__ (name, strrep (names, "_005f", "_")));
  endif

  if (nargout > 0)
    file = page;
  elseif (have_window_system ())
    web (["file://", page]);
  else
    printf ("%s\n", page);
  endif

endfunction

## In a checkout make html puts it into build; pkg installs doc.
function folder = manual_folder ()
  here = fileparts (mfilename ("fullpath"));
  for folder = {fullfile(here, "..", "build", "html"), ...
                fullfile(here, "doc", "html")}
    if (exist (fullfile (folder{1}, "index.html"), "file"))
      folder = canonicalize_file_name (folder{1});
      return
    endif
  endfor
  error ("ddd:noManual", ["ddd_manual: the manual is not here; \"make " ...
                          "html\" in a checkout makes it, and \"make " ...
                          "dist\" a package that has it"]);
endfunction


%!function tf = made ()
%!  try
%!    file = ddd_manual ("index");
%!    tf = true;
%!  catch err
%!    tf = ! strcmp (err.identifier, "ddd:noManual");
%!  end_try_catch
%!endfunction

%!testif ; made ()
%! file = ddd_manual ("ddd_split");
%! assert (! isempty (strfind (fileread (file), "ddd_split")));
%! assert (exist (ddd_manual (), "file"), 2);
%! fail ("ddd_manual ('ddd_spilt')", "no page ddd_spilt.*ddd_split");
%!test
%! if (! made ())
%!   fail ("ddd_manual ()", "make html");
%! endif

%!function put (folder, name)
%!  [~] = mkdir (folder);
%!  fclose (fopen (fullfile (folder, name), "w"));
%!endfunction

%!test # a checkout, which is looked at first, has it in build, a package in doc
%! ## By another name, as one in the folder of now goes before those on the path.
%! confirm_recursive_rmdir (false, "local");
%! root = tempname ();
%! unwind_protect
%!   inst = fullfile (root, "octave");
%!   doc = fullfile (inst, "doc", "html");
%!   build = fullfile (root, "build", "html");
%!   [~] = mkdir (inst);
%!   fid = fopen (fullfile (inst, "other_manual.m"), "w");
%!   fputs (fid, strrep (fileread (which ("ddd_manual")), "ddd_manual", ...
%!                       "other_manual"));
%!   fclose (fid);
%!   addpath (inst);
%!   fail ("other_manual ()", "ddd:noManual|the manual is not here");
%!   put (doc, "index.html");
%!   put (doc, "ddd_005fsplit.html");
%!   put (doc, "Words.html");
%!   at = @(folder, name) fullfile (canonicalize_file_name (folder), name);
%!   assert (other_manual (), at (doc, "index.html"));
%!   assert (other_manual ("ddd_split"), at (doc, "ddd_005fsplit.html"));
%!   assert (other_manual ("ddd"), at (doc, "Words.html"));
%!   if (! have_window_system ())
%!     assert (evalc ("other_manual ();"), [other_manual(), "\n"]);
%!   endif
%!   fail ("other_manual ('ddd_spilt')", "no page ddd_spilt.*ddd_split");
%!   put (build, "index.html");
%!   assert (other_manual (), at (build, "index.html"));
%! unwind_protect_cleanup
%!   rmpath (inst);
%!   rmdir (root, "s");
%! end_unwind_protect

%!error <NAME must be the name of a function> ddd_manual (1)
%!error <called with too many inputs> ddd_manual ("ddd_split", 2)
