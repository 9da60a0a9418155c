## mutants.mk - what the tests notice, and what they run.
## SPDX-License-Identifier: GPL-3.0-or-later

MUTANTS      ?= 300
MUTANTS_SEED ?= 1
MUTANTS_OF   ?= src/*.c
SANITIZE      = -fsanitize=address,undefined -fno-sanitize-recover=all

.PHONY: mutants mutants-build
mutants:                        ## small faults in src/*.c that tests miss (minutes)
	@for kind in "plain -O1" "sanitized -O1 $(SANITIZE)" \
	  "covered -O0 --coverage"; do \
	  $(MAKE) -s mutants-build B=$(B)/mutants/$${kind%% *} \
	    CFLAGS="$${kind#* }" || exit 1; done
	@/usr/bin/python3 tests/mutants.py $(B)/mutants $(MUTANTS) \
	  $(MUTANTS_SEED) $(MUTANTS_OF)

mutants-build: $(TESTS)
	@printf '%s\n' '$(COMPILE) -Wno-psabi -Isrc -Itests $(DEP_CFLAGS)' \
	  '$(DEP_LIBS)' >$(B)/commands
