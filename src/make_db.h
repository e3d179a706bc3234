#ifndef MAKE_DB_H
#define MAKE_DB_H

#include "command.h"

/* A new database for any district of the shipped list; for init and demo. */
struct make_db {
	const char *path, *code;
	const char *admin, *account;
	int year;
};

struct made_db {
	char district[64], regency[64];
	size_t villages;
	int code; /* when it was not made: EXIT_REFUSED or EXIT_TROUBLE */
};

bool make_db(const struct context *c, const struct make_db *m, struct made_db *made,
	struct err *e);

#endif
