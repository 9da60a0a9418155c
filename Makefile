## ddd - build, test and package.  `make help` lists the targets.
## SPDX-License-Identifier: GPL-3.0-or-later

## Nothing here asks the machine while the file is read (recursive =), so that
## `make deps test` in one call sees what deps has just installed.
OCTAVE     ?= octave
MKOCTFILE  ?= mkoctfile
PKG_CONFIG ?= pkg-config
CFLAGS     ?= -O2 -g
WARN        = -std=c11 -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes \
              -Wmissing-prototypes -Wvla -Werror=implicit-function-declaration
COMPILE     = $(CC) $(WARN) $(CFLAGS) $(CPPFLAGS) -fPIC -pthread -MMD -MP \
              -Iinclude
DEP_CFLAGS  = $$($(PKG_CONFIG) --cflags gsl libpng zlib hdf5)
DEP_LIBS    = -Wl,--as-needed $$($(PKG_CONFIG) --libs gsl libpng zlib hdf5) \
              -lm -pthread
## -isystem: the warnings are for our code, not for mex.h; mwSize is signed.
## -fexceptions: an error raised by Octave runs the cleanup of a gateway.
MEX_CFLAGS  = -Wno-sign-conversion -fexceptions \
              $$($(MKOCTFILE) -p INCFLAGS | sed 's/-I/-isystem /g')
OCT         = $(OCTAVE) --no-gui --no-init-file --no-history --quiet

B      := build
MEXDIR := $(B)/mex
LIB    := $(B)/libddd.a
OBJ    := $(patsubst %.c,$(B)/%.o,$(wildcard src/*.c))
MEX    := $(patsubst mex/%.c,$(MEXDIR)/%.mex,$(wildcard mex/*.c))
TESTS  := $(patsubst %.c,$(B)/%,$(wildcard tests/test_*.c))
TIERS  := generic popcnt avx2 avx512bw avx512

all: $(MEX)                     ## build (the default)
.PHONY: all deps deps-dev run demo gallery retrain test test-c test-octave \
        test-examples fuzz run-fuzz slow deps-bench bench dist check-dist \
        clean help FORCE
.DELETE_ON_ERROR:
.PRECIOUS: $(B)/obj/%.o

## ---- what the machine needs ----------------------------------------------

## deps changes what the other targets see, so it may not run beside them.
ifneq (,$(filter deps deps-dev deps-bench,$(MAKECMDGOALS)))
.NOTPARALLEL:
endif

## One line a capability: how to try it, and the Debian package that has it.
define NEEDS
want "echo 'int main (void) { return 0; }' | $(CC) -xc - -o /dev/null" gcc
want "echo '#include <stdio.h>' | $(CC) -E -xc -" libc6-dev
want "command -v $(PKG_CONFIG)" pkg-config
want "$(PKG_CONFIG) --exists gsl" libgsl-dev
want "$(PKG_CONFIG) --exists libpng zlib" libpng-dev
want "$(PKG_CONFIG) --exists hdf5" libhdf5-dev
want "command -v $(OCTAVE)" octave
want "command -v $(MKOCTFILE)" octave-dev
want "command -v makeinfo" texinfo
want "command -v gnuplot" gnuplot-nox
want "command -v fc-match" fontconfig
want "fc-match Helvetica | grep -i nimbus" fonts-urw-base35
want "fc-match FreeSans | grep -i freesans" fonts-freefont-otf
endef

define NEEDS_DEV
want "command -v clang-format" clang-format
want "command -v cppcheck" cppcheck
want "echo '#include <simde/x86/avx512.h>' | $(CC) -E -xc -" libsimde-dev
want "/usr/bin/python3 -c 'import numpy'" python3-numpy
want "command -v clang" clang
want "echo 'int LLVMFuzzerTestOneInput (void) { return 0; }' | \
  clang -fsanitize=fuzzer,address -xc - -o /dev/null" libclang-rt-dev
endef

define NEEDS_BENCH
want "ls /usr/lib/*/openblas-pthread/libopenblas.so.0" libopenblas0-pthread
want "/usr/bin/python3 -c 'import sklearn'" python3-sklearn
want "command -v npm" npm
endef

define INSTALL
set -e; missing=
want () { sh -c "$$1" >/dev/null 2>&1 || missing="$$missing $$2"; }
$(1)
test -n "$$missing" || exit 0
if ! command -v apt-get >/dev/null; then
  echo "deps: no apt-get here; please install what Debian calls:$$missing"
  exit 1
elif test "$$(id -u)" = 0; then as=
elif command -v sudo >/dev/null; then as=sudo
else
  echo "deps: neither root nor sudo; please have installed:$$missing"
  exit 1
fi
echo "deps: installing$$missing"
$$as apt-get update -q
$$as env DEBIAN_FRONTEND=noninteractive \
  apt-get install -q -y --no-install-recommends $$missing
endef

export INSTALL_DEPS = $(call INSTALL,$(NEEDS))
export INSTALL_DEV = $(call INSTALL,$(NEEDS_DEV))
export INSTALL_BENCH = $(call INSTALL,$(NEEDS_BENCH))

deps:                           ## install what users need (Debian, Ubuntu)
	@sh -c "$$INSTALL_DEPS"

deps-dev: deps                  ## install what .ci/run needs besides
	@sh -c "$$INSTALL_DEV"

## ---- build ---------------------------------------------------------------

## Holds the flags and the list of sources; where they change, everything that
## was built goes, stale objects and orphaned MEX files too.
STAMP = $(COMPILE) $(OBJ) $(MEX)
$(B)/flags: FORCE
	@mkdir -p $(B)
	@echo '$(subst ','\'',$(STAMP))' | cmp -s - $@ || { \
	  $(RM) -r $(B)/src $(B)/obj $(B)/tests $(LIB) $(MEXDIR)/__ddd_*.mex; \
	  echo '$(subst ','\'',$(STAMP))' > $@; }
FORCE:

## make V=1 shows the commands.
Q = $(if $(V),,@echo "  $(@F)";)

## Hidden: otherwise every MEX file would export the whole core.
$(B)/src/%.o: src/%.c Makefile $(B)/flags
	@mkdir -p $(@D)
	$(Q)$(COMPILE) -fvisibility=hidden $(DEP_CFLAGS) -c $< -o $@

$(LIB): $(OBJ)
	@$(RM) $@
	$(Q)$(AR) rcs $@ $^

$(B)/obj/%.o: mex/%.c Makefile $(B)/flags
	@mkdir -p $(@D)
	$(Q)$(COMPILE) $(MEX_CFLAGS) -c $< -o $@

## --as-needed drops a library that the gateway does not reach.
$(MEXDIR)/%.mex: $(B)/obj/%.o $(LIB)
	@mkdir -p $(@D)
	$(Q)$(MKOCTFILE) --mex -o $@ $< $(LIB) $(DEP_LIBS)

run: all                        ## start Octave with everything loaded
	@$(OCTAVE) --no-gui --path $(CURDIR)/octave --persist

## ---- demo ----------------------------------------------------------------

demo: all                       ## analyse the bundled experiment, draw figures
	@mkdir -p $(B)/demo
	@$(OCT) --path octave --path examples/letters --eval \
	  "letters_demo ('$(B)/demo')" </dev/null

gallery: all                    ## draw every figure on one sheet
	@$(OCT) --path octave --path tests --path examples/letters --eval \
	  "gallery ('$(B)/gallery.png')" </dev/null
	@echo $(B)/gallery.png

retrain: all                    ## train the bundled experiment anew
	@$(OCT) --path octave --path examples/letters --eval \
	  "letters_train ()" </dev/null

## ---- test ----------------------------------------------------------------

test: test-c test-octave test-examples ## run every test
	@awk -f tests/sum.awk $(B)/test-*.log

$(B)/tests/%: tests/%.c $(wildcard tests/*.h) $(LIB) Makefile $(B)/flags
	@mkdir -p $(@D)
	$(Q)$(COMPILE) -Wno-psabi -Isrc -Itests $(DEP_CFLAGS) $< $(LIB) $(DEP_LIBS) -o $@

## Those that use check_main run kernels.
test-c: $(TESTS)                ## C tests, once per kernel tier
	@status=0; for t in $^; do for cpu in $(TIERS); do \
	  DDD_CPU=$$cpu $$t || status=1; \
	  grep -q check_main tests/$$(basename $$t).c || break; \
	  done; done >$(B)/test-c.log 2>&1; \
	  cat $(B)/test-c.log; exit $$status

test-octave: all                ## the %! blocks
	@$(OCT) --path octave --path tests --path examples/letters --eval \
	  "exit (run_bist ( \
	  'octave/*.m', 'octave/*/ddd_*.m', 'examples/letters/*.m', 'tests/*.tst') > 0)" \
	  </dev/null >$(B)/test-octave.log 2>&1; status=$$?; \
	  cat $(B)/test-octave.log; exit $$status

test-examples: all              ## the examples run from start to end
	@good=0; bad=0; for f in examples/*.m; do \
	  if $(OCT) --path octave --path examples --eval \
	    "set (0, 'defaultfigurevisible', 'off'); source ('$$f')" \
	    </dev/null >$(B)/example.log 2>&1; \
	  then good=$$((good + 1)); \
	  else bad=$$((bad + 1)); cat $(B)/example.log; echo "$$f failed"; fi; \
	  done; echo "examples: $$good passed, $$bad failed, 0 skipped" \
	  >$(B)/test-examples.log; cat $(B)/test-examples.log; test $$bad = 0

slow: all                       ## how often intervals hold the truth (minutes)
	@$(OCT) --path octave --path tests/slow --eval \
	  "exit (coverage () + coverage_bootstrap () + excess_null () > 0)" </dev/null

## Coverage-guided, by libFuzzer.  What is found stays in build/fuzz: inputs
## that reach new code in a folder per reader, and those that fail beside it.
FUZZ_TIME  ?= 600
FUZZ_SEED  ?= 0
FUZZ_FLAGS  = -O1 -g -fsanitize=fuzzer-no-link,address,undefined \
              -fno-sanitize-recover=all
FUZZERS    := $(patsubst %.c,$(B)/%,$(wildcard tests/fuzz_*.c))

fuzz:                           ## feed the readers made-up files, FUZZ_TIME s each
	@$(MAKE) --no-print-directory run-fuzz B=$(B)/fuzz CC=clang \
	  CFLAGS="$(FUZZ_FLAGS)"

$(FUZZERS): private override CFLAGS += -fsanitize=fuzzer

run-fuzz: $(FUZZERS)
	@for f in $^; do name=$${f##*fuzz_}; mkdir -p $(B)/$$name; \
	  if $$f -max_total_time=$(FUZZ_TIME) -seed=$(FUZZ_SEED) -max_len=4096 \
	    -timeout=10 -rss_limit_mb=1024 -print_final_stats=1 \
	    -artifact_prefix=$(B)/$$name- $(B)/$$name tests/seeds/$$name \
	    >$(B)/$$name.log 2>&1; \
	  then echo "$$name: $$(sed -n 's/.*executed_units: *//p' \
	    $(B)/$$name.log) inputs, $$(ls $(B)/$$name | wc -l) kept"; \
	  else tail -n 40 $(B)/$$name.log; echo "$$name: failed"; exit 1; fi; done

## ---- benchmark -----------------------------------------------------------

deps-bench: deps                ## install the peers that make bench knows
	@sh -c "$$INSTALL_BENCH"

BENCH   := $(B)/bench
SIMSIMD  = $(BENCH)/node_modules/simsimd/include
PEERS   ?= ## further ones, see tests/bench/peer.h
BENCH_M := $(basename $(notdir $(wildcard tests/bench/bench_*.m)))
BENCH_OCT = $(OCT) --path octave --path tests/bench --eval

$(BENCH)/bench: $(wildcard tests/bench/*.[ch]) $(LIB) Makefile $(B)/flags
	@mkdir -p $(@D)
	$(Q)$(COMPILE) -Isrc tests/bench/bench*.c $(LIB) $(DEP_LIBS) -ldl -o $@

## A peer that cannot be had is left out, and the benchmark says so.
$(BENCH)/simsimd.so: tests/bench/peer_simsimd.c tests/bench/peer.h
	@mkdir -p $(@D)
	@npm install --silent --no-save --ignore-scripts --prefix $(BENCH) \
	  simsimd@6 >/dev/null 2>&1 || true
	@$(CC) -std=gnu11 -O3 -march=native -w -shared -fPIC -isystem $(SIMSIMD) \
	  $< -o $@ -lm 2>/dev/null || echo "  skipped: SimSIMD (npm)"

## Minutes; best on an idle machine.
bench: all $(BENCH)/bench $(BENCH)/simsimd.so ## time everything, with peers
	@$(BENCH)/bench $(BENCH)/results.csv \
	  $$(ls $(BENCH)/*.so 2>/dev/null) $(PEERS)
	@for f in $(filter-out %_append,$(BENCH_M)); do \
	  $(BENCH_OCT) "bench_append ('$$f', '$(BENCH)/results.csv')" \
	  </dev/null; done
	@$(BENCH_OCT) "plot_bench ('$(BENCH)/results.csv')" </dev/null

## ---- package -------------------------------------------------------------

NAME    = $(shell sed -n 's/^Name: //p' DESCRIPTION)
VERSION = $(shell sed -n 's/^Version: //p' DESCRIPTION)
DIST    = $(NAME)-$(VERSION)
SHIP   := DESCRIPTION COPYING NEWS INDEX README.md CONTRIBUTING.md Makefile \
          include mex octave src tests examples

## pkg wants the .m files in inst/; everything else keeps its place.
dist:                           ## build the tarball that pkg installs
	@mkdir -p $(B)
	tar -czf $(B)/$(DIST).tar.gz --sort=name --owner=0 --group=0 \
	  --numeric-owner --mtime=@0 --exclude='*.mex' \
	  --transform 's,^octave,inst,' --transform 's,^,$(DIST)/,' $(SHIP)

## -local and both lists matter: for a superuser, pkg would else register the
## scratch copy in the system-wide package list.
check-dist: dist                ## install into a scratch prefix, test there
	@$(RM) -r $(B)/scratch && mkdir -p $(B)/scratch
	@cd $(B) && $(OCT) --eval "pkg prefix scratch scratch; \
	  pkg ('local_list', fullfile (pwd, 'scratch', 'local')); \
	  pkg ('global_list', fullfile (pwd, 'scratch', 'global')); \
	  pkg install -local $(DIST).tar.gz; pkg load $(NAME); \
	  addpath (fullfile (pwd, '..', 'tests')); exit (run_bist ( \
	  'scratch/$(DIST)/*.m', 'scratch/$(DIST)/*/ddd_*.m', '../tests/*.tst') > 0)" </dev/null \
	  >test-dist.log 2>&1; status=$$?; cat test-dist.log; exit $$status

clean:                          ## remove everything built
	$(RM) -r $(B)

help:                           ## show this list
	@sed -n 's/^\([a-z-]*\):.*## /  \1\t/p' $(firstword $(MAKEFILE_LIST)) \
	  | expand -t 20

-include $(wildcard $(B)/src/*.d $(B)/obj/*.d $(B)/tests/*.d)
