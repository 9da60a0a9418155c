## mutants.mk - what the tests notice, and what they run.
## SPDX-License-Identifier: GPL-3.0-or-later

MUTANTS      ?= 300
MUTANTS_SEED ?= 1
MUTANTS_OF   ?= src/*.[ch]
MUTANTS_M    ?= 60
MUTANTS_OF_M ?= octave/ddd*.m octave/*/*.m
## At -O1 alone GCC leaves out vzeroupper, which makes exp ten times slower.
O1            = -O1 -fexpensive-optimizations
SANITIZE      = -fsanitize=address,undefined -fno-sanitize-recover=all \
                -ftrivial-auto-var-init=pattern

.PHONY: mutants mutants-core mutants-blocks mutants-build
mutants: mutants-core mutants-blocks ## small faults that tests miss (an hour)

mutants-core:
	@for kind in "plain $(O1)" "sanitized $(O1) $(SANITIZE)" \
	  "covered -O0 --coverage"; do \
	  $(MAKE) -s mutants-build B=$(B)/mutants/$${kind%% *} \
	    CFLAGS="$${kind#* }" || exit 1; done
	@/usr/bin/python3 -B tests/mutants/mutants.py $(B)/mutants $(MUTANTS) \
	  $(MUTANTS_SEED) $(MUTANTS_OF)

mutants-blocks: all
	@OCT="$(OCT)" /usr/bin/python3 -B tests/mutants/mutants.py $(B)/mutants/m \
	  $(MUTANTS_M) $(MUTANTS_SEED) $(MUTANTS_OF_M)

mutants-build: $(TESTS)
	@printf '%s\n' '$(COMPILE) -Wno-psabi -Isrc -Itests $(DEP_CFLAGS)' \
	  '$(DEP_LIBS)' >$(B)/commands

## The %! blocks of what calls gateways, beside the C tests.
COVERAGE_BIST ?= tests/gateway.tst tests/load_*.tst octave/data/ddd_*.m \
                 octave/statistics/ddd_*.m octave/figures/ddd_write_png.m

.PHONY: coverage run-coverage other-mex
coverage:                       ## lines of src and mex that tests run (minutes)
	@$(RM) $(B)/coverage/src/*.gcda $(B)/coverage/obj/*.gcda
	@mkdir -p $(B)/coverage
	@$(COMPILE) -c tests/gcov_exit.c -o $(B)/coverage/exit.o
	@$(MAKE) -s run-coverage B=$(B)/coverage CFLAGS="-O0 --coverage" \
	  LDFLAGS="--coverage -Wl,--wrap=_exit $(abspath $(B))/coverage/exit.o"

## One tier is enough but for the kernels; a test that fails still counts.
run-coverage: $(TESTS) other-mex
	@for t in $(TESTS); do DDD_CPU=generic $$t || true; done
	@for cpu in $(TIERS); do DDD_CPU=$$cpu $(B)/tests/test_kernels || true; done
	@cd $(B)/tree && OCT="$(OCT)" tests/bist $(COVERAGE_BIST) || true
	@gcovr --root . --object-directory $(B) --filter 'src/' --filter 'mex/' \
	  $(B)/src $(B)/obj

## What is run in build/.../tree takes the MEX files of that build.
other-mex: all
	@$(RM) -r $(B)/tree; mkdir -p $(B)/tree/build
	@for f in *; do test $$f = build || ln -s "$(CURDIR)/$$f" $(B)/tree/; done
	@$(RM) $(B)/tree/octave; cp -R octave $(B)/tree/octave
	@ln -s "$(abspath $(MEXDIR))" $(B)/tree/build/mex

## Octave itself is not built with the sanitizers, and leaks.  What only draws
## is left out: gnuplot would run with them too.
ASAN_RUN = env LD_PRELOAD=$$($(CC) -print-file-name=libasan.so) \
  ASAN_OPTIONS=detect_leaks=0:allocator_may_return_null=1:hard_rss_limit_mb=4000

TORTURE_ONLY ?= ^__

.PHONY: torture-san run-torture-san
torture-san:                    ## the same, gateways and core with sanitizers
	@$(MAKE) -s run-torture-san B=$(B)/san \
	  CFLAGS="$(O1) -g $(SANITIZE)" LDFLAGS="$(SANITIZE)"

run-torture-san: other-mex
	@cd $(B)/tree && export OCT="$(ASAN_RUN) $(OCT)" \
	  TORTURE_ONLY="$(TORTURE_ONLY)" && $$OCT --path octave \
	  --path tests/torture --eval "exit (torture ('calls', $(TORTURE_TIME), \
	  $(TORTURE_SEED), $(TORTURE_FIRST)) > 0)" </dev/null
