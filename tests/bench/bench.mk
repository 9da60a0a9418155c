## bench.mk - times of everything, with peers.
## SPDX-License-Identifier: GPL-3.0-or-later

BENCH   := $(B)/bench
SIMSIMD  = $(BENCH)/node_modules/simsimd/include
PEERS   ?= ## further ones, see tests/bench/peer.h
BENCH_M := $(basename $(notdir $(wildcard tests/bench/bench_*.m)))
## Idle threads of OpenBLAS wait busily, which is processor time as well.
BENCH_OCT = OPENBLAS_NUM_THREADS=1 $(OCT) --path octave --path tests/bench \
            --eval

$(BENCH)/bench: $(wildcard tests/bench/*.[ch]) $(LIB) Makefile $(B)/ldflags
	@mkdir -p $(@D)
	$(Q)$(COMPILE) -Isrc tests/bench/bench*.c $(LIB) $(DEP_LIBS) -ldl -o $@

## A peer that cannot be had is left out, and the benchmark says so.
$(BENCH)/simsimd.so: tests/bench/peer_simsimd.c tests/bench/peer.h
	@mkdir -p $(@D)
	@npm install --silent --no-save --ignore-scripts --prefix $(BENCH) \
	  simsimd@6 >/dev/null 2>&1 || true
	@$(CC) -std=gnu11 -O3 -march=native -w -shared -fPIC -isystem $(SIMSIMD) \
	  $< -o $@ -lm 2>/dev/null || echo "  skipped: SimSIMD (npm)"

## In a folder of its own: npm removes what it did not install last.
$(BENCH)/duckdb:
	@npm install --silent --no-save --prefix $@ @duckdb/node-api \
	  >/dev/null 2>&1 || true

## Minutes; best on an idle machine.  BENCH_M=bench_scaling and the like choose
## what runs after the C benchmark.
.PHONY: bench
bench: all $(BENCH)/bench $(BENCH)/simsimd.so $(BENCH)/duckdb ## time everything, with peers
	@$(BENCH)/bench $(BENCH)/results.csv \
	  $$(ls $(BENCH)/*.so 2>/dev/null) $(PEERS)
	@for f in $(filter-out %_append,$(BENCH_M)); do \
	  DUCKDB='$(CURDIR)/$(BENCH)/duckdb' $(BENCH_OCT) \
	    "bench_append ('$$f', '$(BENCH)/results.csv')" </dev/null; done
	@$(BENCH_OCT) "plot_bench ('$(BENCH)/results.csv')" </dev/null
