/* peer.h - what `make bench` compares with.
   SPDX-License-Identifier: GPL-3.0-or-later

   A peer is a shared object that exports a ddd_peer named ddd_peer_here.  It
   is loaded if it is there; name further ones: make bench PEERS="a.so b.so".
 */

#ifndef DDD_PEER_H
#define DDD_PEER_H

#include <stddef.h>
#include <stdint.h>

typedef struct
{
  const char *name;    /* with version and kernel */
  const char *results; /* name of its row in the results, "ratio_..." */
  /* Joint counts of all pairs of N rows of WORDS words: count[i * n + j],
     i <= j; or differences (xor) if that is what it counts.  */
  void (*gram) (const uint64_t *rows, size_t n, size_t words, uint32_t *count);
  int counts_differences;
} ddd_peer;

#endif /* DDD_PEER_H */
