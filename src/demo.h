#ifndef DEMO_H
#define DEMO_H

#include "command.h"

enum {
	DEMO_YEAR = 2026
};

/* Fills a new database of the demo's kecamatan: people, then forms/demo in the order of the year, all in
 * one transaction. Acts then as siti, or as --user. */
bool demo_fill(const struct context *c, struct store *s, struct err *e);

#endif
