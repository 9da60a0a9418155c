## portable.mk - the branch of Windows and macOS, as far as Linux can check it.
## SPDX-License-Identifier: GPL-3.0-or-later

## The C tests run on it, and MinGW compiles it.  Headers of libraries are
## those of this machine; HDF5's were made for Linux and want features.h.
## isnan takes doubles for floats there.
MINGW  ?= x86_64-w64-mingw32-gcc-posix
FOREIGN = $(B)/mingw/include
CROSS   = $(filter-out -fPIC,$(WARN)) -O2 -Werror -Wno-float-conversion \
          -Iinclude -isystem $(FOREIGN) -isystem $(FOREIGN)/hdf5

.PHONY: portable mingw
portable: mingw                 ## check the branch for other systems
	@$(MAKE) --no-print-directory test-c B=$(B)/portable \
	  CPPFLAGS="$(CPPFLAGS) -DDDD_PORTABLE" TIERS="generic popcnt"

mingw:
	@$(RM) -r $(B)/mingw; mkdir -p $(FOREIGN); : >$(FOREIGN)/features.h
	@ln -s "$$($(PKG_CONFIG) --variable=includedir gsl)"/gsl \
	  "$$($(PKG_CONFIG) --variable=includedir libpng)"/png*.h $(FOREIGN); \
	ln -s "$$($(PKG_CONFIG) --cflags-only-I hdf5 | sed 's/-I//; s/ .*//')" \
	  $(FOREIGN)/hdf5
	@status=0; for f in src/*.c; do \
	  $(MINGW) $(CROSS) -c $$f -o $(B)/mingw/$$(basename $$f .c).o || status=1; \
	  done; for f in mex/*.c; do \
	  $(MINGW) $(CROSS) $(MEX_CFLAGS) -c $$f -o $(B)/mingw/mex.o || status=1; \
	  done; exit $$status

## Processors that no machine here has, by qemu-user.  What runs kernels runs
## on each tier that such a processor takes; GCC must not have built for this
## machine alone (-march=native).
OLD  = core2duo:generic Nehalem:popcnt Haswell:avx2
KERNELS = $(patsubst %.c,$(B)/%,$(shell grep -l check_main tests/test_*.c))
.PHONY: test-old
test-old: $(KERNELS)            ## C tests on old processors (qemu-user, long)
	@tests/logged $(B)/test-old.log sh -c 'status=0; for o in $(OLD); do \
	  for t in $^; do DDD_CPU=$${o#*:} \
	    qemu-x86_64 -cpu $${o%:*} $$t || status=1; done; done; exit $$status'
