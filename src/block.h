/* block.h - joint counts of two blocks of rows.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef DDD_BLOCK_H
#define DDD_BLOCK_H

#include "kernels.h"

enum
{
  DDD_BLOCK_ROWS = 384, /* at most; large blocks enter their rows less often */
  DDD_GROUP_ROWS = 128, /* that stay in L2 */
  DDD_ITEM_WORDS = 400, /* at most, in a block of items */
  DDD_TILE_ROOM = (DDD_GROUP_ROWS + DDD_PANEL_ROWS) * DDD_ITEM_WORDS
};

/* ROWS rows from AT on: models, or with missing answers (PER 2) twice as many,
   the right and the given answers of each.  MARGIN has whole panels.  */
typedef struct
{
  const ddd_bits *bits;
  size_t per, at, rows;
  ddd_margin *margin;
} ddd_rows;

/* Row T of S.  */
const uint64_t *ddd_row_of (const ddd_rows *s, size_t t);

/* Joint counts of rows of X and Y, over the same items, at count[i * ld + j];
   if X is Y only those with i <= j.  COUNT has whole panels as well, and ROOM
   DDD_TABLE_ROOM words.  */
void ddd_block_count (const ddd_kernels *k, const ddd_rows *x,
                      const ddd_rows *y, uint64_t *room, uint32_t *count,
                      size_t ld);

/* Length of the parts of ALL: whole UNITs, as MOST is, and no longer; all
   about the same, since a short tile is mostly overhead.  */
size_t ddd_even (size_t all, size_t most, size_t unit);

#endif /* DDD_BLOCK_H */
