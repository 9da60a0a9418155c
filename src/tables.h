/* tables.h - joint counts of two blocks of rows by tables.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef DDD_TABLES_H
#define DDD_TABLES_H

#include "block.h"

enum
{
  DDD_TABLE_ROWS = 2 * (DDD_TABLE_LANES - 2), /* in a block, at most */
  DDD_TABLE_ROOM /* tables, the items of a part, sums: words */
  = DDD_TABLE_GROUPS * DDD_TABLE_WORDS
    + DDD_TABLE_PART * DDD_WORD * DDD_TABLE_SLICE
    + (DDD_TABLE_ROWS + 2) * DDD_TABLE_SUMS * DDD_TABLE_SLICE
};

/* One size for both ways to count.  */
_Static_assert((int) DDD_TABLE_ROWS >= (int) DDD_BLOCK_ROWS
                 && (int) DDD_TABLE_ROOM >= (int) DDD_TILE_ROOM,
               "tables are larger than tiles");

/* Whether the tier has tables and they are faster for ROWS rows against COLS,
   or, where they are the SAME, for all pairs of them.  */
int ddd_tables_pay (const ddd_kernels *k, size_t rows, size_t cols, int same);

/* Add to counts and margins, as tiles do (see ddd_block_count).  */
void ddd_table_count (const ddd_kernels *k, const ddd_rows *x,
                      const ddd_rows *y, uint64_t *room, uint32_t *count,
                      size_t ld);

#endif /* DDD_TABLES_H */
