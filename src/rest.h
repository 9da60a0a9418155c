/* rest.h - probabilities of sums over random sets of models: two exact ways.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef DDD_REST_H
#define DDD_REST_H

#include "internal.h"

enum
{
  DDD_REST_HALF = 20 /* models, at most, of which all subsets are listed */
};

/* N scores from 0 on, and the SUM that K of them have, at most half of what is
   possible.  */
typedef struct
{
  size_t n, k;
  uint64_t *score;
  uint64_t sum;
} ddd_question;

/* Memory that grows when it must.  */
typedef struct
{
  void *room;
  size_t bytes;
} ddd_room;

/* Room for COUNT times SIZE bytes, what was there is gone; or NULL.  */
void *ddd_room_for (ddd_room *m, size_t count, size_t size);

/* Shares of all sets of K scores with a sum LESS than SUM, and EQUAL; 0
   without memory.  By lists of all sets (rest_sets.c), for N up to twice
   DDD_REST_HALF, or by one score after the other (rest_chain.c), which sorts
   them.  */
int ddd_rest_by_sets (const ddd_question *q, ddd_room *m, double *less,
                      double *equal);
int ddd_rest_by_chain (const ddd_question *q, ddd_room *m, double *less,
                       double *equal);

#endif /* DDD_REST_H */
