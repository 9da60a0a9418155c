## ddd - build, test and package.  `make help` lists the targets.
## SPDX-License-Identifier: GPL-3.0-or-later

## Nothing here asks the machine while the file is read (recursive =), so that
## `make deps test` in one call sees what deps has just installed.
OCTAVE     ?= octave
MKOCTFILE  ?= mkoctfile
PKG_CONFIG ?= pkg-config
CFLAGS     ?= -O2 -g
# Constants are enumerators here, and Clang 19 would have them cast.
WARN        = -std=c11 -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes \
              -Wmissing-prototypes -Wvla -Wno-enum-float-conversion \
              -Werror=implicit-function-declaration
PIC         = -fPIC
COMPILE     = $(CC) $(WARN) $(CFLAGS) $(CPPFLAGS) $(PIC) -pthread -MMD -MP \
              -Iinclude
DEP_CFLAGS  = $$($(PKG_CONFIG) --cflags gsl libpng zlib hdf5)
DEP_LIBS    = $$(cat $(B)/ldflags) $(LDFLAGS) \
              $$($(PKG_CONFIG) --libs gsl libpng zlib hdf5) -lm -pthread
## -isystem: the warnings are for our code, not for mex.h; mwSize is signed.
## -fexceptions: an error raised by Octave runs the cleanup of a gateway.
MEX_CFLAGS  = -Wno-sign-conversion -fexceptions $$(cat $(B)/mexflags) \
              $$($(MKOCTFILE) -p INCFLAGS | sed 's/-I/-isystem /g')
OCT         = $(OCTAVE) --no-gui --no-init-file --no-history --quiet

B      := build
MEXDIR := $(B)/mex
LIB    := $(B)/libddd.a
OBJ    := $(patsubst %.c,$(B)/%.o,$(wildcard src/*.c))
MEX    := $(patsubst mex/%.c,$(MEXDIR)/%.mex,$(wildcard mex/*.c))
TESTS  := $(patsubst %.c,$(B)/%,$(wildcard tests/test_*.c))
# The others need data that are not part of the package, and run as scripts.
NOTEBOOKS := $(patsubst examples/%.m,$(B)/notebooks/%.ipynb,\
               $(shell grep -L DDD_TEST_DATA examples/*.m))
TIERS  := generic popcnt avx2 avx512bw avx512

all: $(MEX)                     ## build (the default)
.PHONY: all deps deps-dev run demo gallery pictures html info retrain \
        retrain-digits retrain-fashion test test-c test-octave test-examples \
        notebooks matrix slow torture deps-bench deps-cluster dist inst check-dist check-index \
        clean help FORCE
.DELETE_ON_ERROR:
.PRECIOUS: $(B)/obj/%.o

## ---- what the machine needs ----------------------------------------------

## deps changes what the other targets see, so it may not run beside them.
ifneq (,$(filter deps deps-dev deps-bench deps-cluster deps-browser,\
            $(MAKECMDGOALS)))
.NOTPARALLEL:
endif

INSTALL = @CC="$(CC)" PKG_CONFIG="$(PKG_CONFIG)" OCTAVE="$(OCTAVE)" \
          MKOCTFILE="$(MKOCTFILE)" sh .ci/deps

deps:                           ## install what users need (Debian, Ubuntu)
	$(INSTALL)

deps-dev:                       ## install also what .ci/run needs
	$(INSTALL) dev

deps-bench:                     ## install also the peers that make bench knows
	$(INSTALL) bench

deps-cluster:                   ## install also what starts shards in a test
	$(INSTALL) cluster

## ---- build ---------------------------------------------------------------

## Holds the flags and the list of sources; where they change, everything that
## was built goes, stale objects and orphaned MEX files too.
STAMP = $(COMPILE) $(OBJ) $(MEX)
$(B)/flags: $(B)/complete FORCE
	@mkdir -p $(B)
	@echo '$(subst ','\'',$(STAMP))' | cmp -s - $@ || { \
	  $(RM) -r $(B)/src $(B)/obj $(B)/tests $(LIB) $(MEXDIR)/__ddd_*.mex; \
	  echo '$(subst ','\'',$(STAMP))' > $@; }
FORCE:

## One line instead of a page of errors where a library is not there.
$(B)/complete:
	@mkdir -p $(B)
	$(INSTALL) check
	@touch $@

## What not every linker takes.  --as-needed drops a library that a gateway
## does not reach; the others make tables of addresses read-only.
$(B)/ldflags: $(B)/flags
	@for f in -Wl,--as-needed -Wl,-z,relro -Wl,-z,now; do \
	  echo 'int main (void) { return 0; }' \
	  | $(CC) $$f -xc - -o $@.try 2>/dev/null && echo $$f; \
	  done >$@; $(RM) $@.try

## Weak symbols that nobody defines.
$(B)/mexflags: $(B)/flags
	@if echo 'extern int x __attribute__ ((weak)); int *f (void) { return &x; }' \
	  | $(CC) -shared -fPIC -xc - -o $@.try 2>/dev/null; then echo; \
	  else echo -DGW_NO_WEAK; fi >$@; $(RM) $@.try

## make V=1 shows the commands.
Q = $(if $(V),,@echo "  $(@F)";)

## Hidden: otherwise every MEX file would export the whole core.
$(B)/src/%.o: src/%.c Makefile $(B)/flags
	@mkdir -p $(@D)
	$(Q)$(COMPILE) -fvisibility=hidden $(DEP_CFLAGS) -c $< -o $@

$(LIB): $(OBJ)
	@$(RM) $@
	$(Q)$(AR) rcs $@ $^

$(B)/obj/%.o: mex/%.c Makefile $(B)/flags $(B)/mexflags
	@mkdir -p $(@D)
	$(Q)$(COMPILE) $(MEX_CFLAGS) -c $< -o $@

$(MEXDIR)/%.mex: $(B)/obj/%.o $(LIB) $(B)/ldflags
	@mkdir -p $(@D)
	$(Q)$(MKOCTFILE) --mex -o $@ $< $(LIB) $(DEP_LIBS)

run: all                        ## start Octave with everything loaded
	@$(OCTAVE) --no-gui --path $(CURDIR)/octave --persist

## ---- demo ----------------------------------------------------------------

demo: all                       ## analyse the bundled experiment, draw figures
	@mkdir -p $(B)/demo
	@$(OCT) --path octave --path examples/fashion --eval \
	  "fashion_demo ('$(B)/demo')" </dev/null

gallery: all                    ## draw every figure on one sheet
	@$(OCT) --path octave --path tests --path examples/letters --eval \
	  "gallery ('$(B)/gallery.png')" </dev/null
	@echo $(B)/gallery.png

pictures: all                   ## draw the pictures of the README anew
	@$(OCT) --path octave --path doc --eval "pictures ('doc/pictures')" \
	  </dev/null

MANUAL = $(OCT) --path octave --path tests --path examples/letters --path doc

html: $(B)/html/index.html      ## make the manual, build/html/index.html
	@echo $<

$(B)/html/index.html: $(NOTEBOOKS) $(MEX) INDEX NEWS CITATION README.md \
    $(wildcard doc/*.* doc/pictures/* octave/*.m octave/*/*.m \
      octave/figures/private/*.m examples/*.md examples/*/*.md) \
    tests/gallery.m
	@$(RM) -r $(@D)
	@$(MANUAL) --eval "manual ('$(@D)', 'html', '$(B)/notebooks'); \
	  links ('$(@D)')" </dev/null

notebooks: $(NOTEBOOKS)         ## run the examples as notebooks

$(B)/notebooks/%.ipynb: examples/%.m $(MEX) doc/notebook.m \
    $(wildcard octave/*.m octave/*/*.m octave/*/private/*.m)
	@mkdir -p $(@D)
	@$(OCT) --path octave --path doc --eval "set (0, \
	  'defaultfigurevisible', 'off'); notebook ('$<', '$@')" </dev/null

info: all                       ## make the manual for Info, build/ddd.info
	@$(MANUAL) --eval "manual ('$(B)', 'info')" </dev/null
	@echo $(B)/ddd.info

retrain: all                    ## train the bundled experiment anew
	@$(OCT) --path octave --path examples/letters --eval \
	  "letters_train ()" </dev/null

retrain-digits:                 ## train the classifiers of digits anew (Python)
	$(INSTALL) training
	@cd examples/digits && /usr/bin/python3 digits_train.py . \
	  && gzip -9 -n -f digits.csv

retrain-fashion:                ## train the networks on images anew (PyTorch)
	$(INSTALL) fashion
	@/usr/bin/python3 -B examples/fashion/fashion_train.py $(B)/fashion \
	  examples/fashion

## ---- test ----------------------------------------------------------------

test: test-c test-octave test-examples ## run every test
	@awk -f tests/sum.awk $(B)/test-*.log

$(B)/tests/%: tests/%.c $(wildcard tests/*.h) $(LIB) Makefile $(B)/ldflags
	@mkdir -p $(@D)
	$(Q)$(COMPILE) -Wno-psabi -Isrc -Itests $(DEP_CFLAGS) $< $(LIB) $(DEP_LIBS) -o $@

## Those that use check_main run kernels.
test-c: $(TESTS)                ## C tests, once per kernel tier
	@for t in $^; do for cpu in $(TIERS); do echo "$$cpu $$t"; \
	  grep -q check_main tests/$$(basename $$t).c || break; \
	  done; done >$(B)/test-c.list
	@tests/logged $(B)/test-c.log xargs -a $(B)/test-c.list -P "$$(nproc)" \
	  -n 2 sh -c 'DDD_CPU=$$1 exec $$2' test-c

## A line appears when its file is done.  What takes longest goes first, so that
## no processor waits in the end.
LONG := tests/figures.tst tests/everywhere.tst tests/single_plots.tst \
  octave/figures/ddd_report.m examples/fashion/fashion_demo.m tests/help.tst \
  tests/excess.tst tests/compare.tst
BIST := $(LONG) $(filter-out $(LONG),$(wildcard octave/*.m octave/*/ddd_*.m \
  examples/letters/*.m examples/fashion/*.m tests/*.tst) \
  $(shell grep -l '^%!' octave/*/__ddd_*.m))
test-octave: all                ## the %! blocks
	@OCT="$(OCT)" tests/logged $(B)/test-octave.log tests/bist $(BIST)

test-examples: all              ## the examples run from start to end
	@MAKE="$(MAKE)" B="$(B)" OCT="$(OCT)" \
	  tests/logged $(B)/test-examples.log tests/examples examples/*.m

SUITES ?= bookworm trixie sid
matrix:                         ## test on Debian's suites, GCC and Clang (hours)
	@.ci/matrix $(SUITES)

SLOW = $(basename $(notdir $(wildcard tests/slow/*.m)))
slow: all                       ## how often intervals hold the truth (minutes)
	@$(OCT) --path octave --path tests/slow --eval \
	  "exit (sum (cellfun (@feval, strsplit ('$(SLOW)'))) > 0)" </dev/null

## Preloaded, and so into the shell too, which has none of Octave's symbols.
$(B)/tests/mx_fails.mex: tests/torture/mx_fails.c Makefile $(B)/flags $(B)/mexflags
	@mkdir -p $(@D)
	$(Q)$(COMPILE) $(MEX_CFLAGS) -shared -Wl,-z,lazy $< -o $@ -ldl

TORTURE_TIME  ?= 600
TORTURE_SEED  ?= 1
TORTURE_FIRST ?= 1
TORTURE       ?= calls files bombs invariants memory allocations writers names
torture: all $(B)/tests/mx_fails.mex  ## do what nobody should, TORTURE_TIME s a part
	@status=0; for part in $(TORTURE); do \
	  OCT="$(OCT)" $(OCT) --path octave --path tests/torture --eval \
	    "exit (torture ('$$part', $(TORTURE_TIME), $(TORTURE_SEED), \
	    $(TORTURE_FIRST)) > 0)" </dev/null || status=1; \
	  done; \
	if [ -x /usr/bin/python3 ]; then \
	  /usr/bin/python3 -B tests/torture/interrupts.py $(TORTURE_TIME) \
	    $(TORTURE_SEED) $(OCT) --path $(CURDIR)/octave || status=1; \
	else echo "interrupts: skipped, there is no /usr/bin/python3"; fi; \
	exit $$status

include tests/fuzz.mk tests/mutants.mk tests/portable.mk tests/browser.mk tests/bench/bench.mk

## ---- package -------------------------------------------------------------

NAME    = $(shell sed -n 's/^Name: //p' DESCRIPTION)
VERSION = $(shell sed -n 's/^Version: //p' DESCRIPTION)
DIST    = $(NAME)-$(VERSION)
SHIP   := DESCRIPTION COPYING CITATION CITATION.cff LICENSES.md NEWS INDEX \
          README.md CONTRIBUTING.md Makefile doc include mex octave src tests \
          examples .ci/deps

## The same files as those of a tag, in the same places: pkg installs either.
## The manual is not in a tag, since it takes a built package to make it.
dist: html                      ## build the tarball that pkg installs
	tar -czf $(B)/$(DIST).tar.gz --sort=name --owner=0 --group=0 \
	  --numeric-owner --mtime=@0 --exclude='*.mex' \
	  --transform 's,^$(B)/html,doc/html,;s,^,$(DIST)/,' $(SHIP) $(B)/html

## What pkg copies.  It makes this folder after unpacking and before building,
## so that every archive of the source has one.
inst:
	@mkdir -p inst
	@cp -R octave/. inst
	@cp -R examples inst

ARCHIVE = $(B)/$(DIST).tar.gz
check-dist: dist                ## install into a scratch prefix, test there
	@OCT="$(OCT)" tests/logged $(B)/test-dist.log \
	  tests/installed $(ARCHIVE) $(B)/scratch
	@awk -f tests/sum.awk $(B)/test-dist.log

check-index: dist               ## draft the entry for the package index
	@.ci/index $(B)/$(DIST).tar.gz $(B)/index

clean:                          ## remove everything built
	$(RM) -r $(B)

help:                           ## show this list
	@sed -n 's/^\([a-z-]*\):.*## /  \1\t/p' $(filter-out %.d,$(MAKEFILE_LIST)) \
	  | expand -t 20

-include $(wildcard $(B)/src/*.d $(B)/obj/*.d $(B)/tests/*.d)
