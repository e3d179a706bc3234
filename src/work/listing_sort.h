#ifndef WORK_LISTING_SORT_H
#define WORK_LISTING_SORT_H

#include "work/listing.h"

/* Sorts what is in the list by its field: numbers by value, text as the language collates it
 * without regard to case, empty ones last either way, equals in their order. */
void listing_sort(struct listing *l);

#endif
