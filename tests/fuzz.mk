## fuzz.mk - coverage-guided fuzzing of the readers, by libFuzzer.
## SPDX-License-Identifier: GPL-3.0-or-later

## What is found stays in build/fuzz: inputs that reach new code in a folder
## per reader, and those that fail beside it.
FUZZ_TIME  ?= 600
FUZZ_SEED  ?= 0
FUZZ_FLAGS  = -O1 -g -fsanitize=fuzzer-no-link,address,undefined \
              -fno-sanitize-recover=all
FUZZERS    := $(patsubst %.c,$(B)/%,$(wildcard tests/fuzz_*.c))

.PHONY: fuzz run-fuzz
fuzz:                           ## feed the readers made-up files, FUZZ_TIME s each
	@$(MAKE) --no-print-directory run-fuzz B=$(B)/fuzz CC=clang \
	  CFLAGS="$(FUZZ_FLAGS)"

$(FUZZERS): private override CFLAGS += -fsanitize=fuzzer

run-fuzz: $(FUZZERS:$(B)/tests/fuzz_%=run-fuzz-%)

.PHONY: $(FUZZERS:$(B)/tests/fuzz_%=run-fuzz-%)
$(FUZZERS:$(B)/tests/fuzz_%=run-fuzz-%): run-fuzz-%: $(B)/tests/fuzz_%
	@mkdir -p $(B)/$*; \
	if $< -max_total_time=$(FUZZ_TIME) -seed=$(FUZZ_SEED) -max_len=4096 \
	  -timeout=10 -rss_limit_mb=1024 -print_final_stats=1 \
	  -artifact_prefix=$(B)/$*- $(B)/$* tests/seeds/$* >$(B)/$*.log 2>&1; \
	then echo "$*: $$(sed -n 's/.*executed_units: *//p' $(B)/$*.log)" \
	  "inputs, $$(ls $(B)/$* | wc -l) kept"; \
	else tail -n 40 $(B)/$*.log; echo "$*: failed"; exit 1; fi
