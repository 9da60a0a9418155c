/* peer_simsimd.c - SimSIMD's Hamming distance of bit vectors, pair by pair.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "peer.h"

#define SIMSIMD_NATIVE_F16 0
#define SIMSIMD_NATIVE_BF16 0
#include <simsimd/simsimd.h>

#define TEXT_(x) #x
#define TEXT(x) TEXT_ (x)
#define VERSION                                                               \
  TEXT (SIMSIMD_VERSION_MAJOR)                                                \
  "." TEXT (SIMSIMD_VERSION_MINOR) "." TEXT (SIMSIMD_VERSION_PATCH)

static void
gram (const uint64_t *rows, size_t n, size_t words, uint32_t *count)
{
  static simsimd_metric_dense_punned_t hamming;
  simsimd_capability_t used;

  if (! hamming)
    simsimd_find_kernel_punned (
      simsimd_metric_hamming_k, simsimd_datatype_b8_k, simsimd_capabilities (),
      simsimd_cap_any_k, (simsimd_kernel_punned_t *) &hamming, &used);
  for (size_t i = 0; i < n; i++)
    for (size_t j = i; j < n; j++)
      {
        simsimd_distance_t d;

        hamming (rows + i * words, rows + j * words, words * sizeof *rows, &d);
        count[i * n + j] = (uint32_t) d;
      }
}

const ddd_peer ddd_peer_here
  = { "SimSIMD " VERSION " (Hamming)", "ratio_simsimd", gram, 1 };
