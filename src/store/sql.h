#ifndef STORE_SQL_H
#define STORE_SQL_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "base/arena.h"
#include "base/err.h"
#include "store/guard.h"
#include "store/refuse.h"
#include "store/store.h"

/* For src/store only. */

enum {
	SQL_KEPT = 96
};

/* A prepared statement that waits for its next use; text is the literal it was made from. */
struct sql_kept {
	const char *text;
	sqlite3_stmt *stmt;
	bool busy;
};

struct store {
	dev_t device; /* of the file as it was opened; 0: not looked at */
	ino_t inode;
	sqlite3 *db;
	char *path; /* as the person knows it */
	const struct forms *forms;
	const struct clock *clock;
	struct actor actor;
	int depth; /* how many store_begin are open */
	struct denial denial;
	struct refusals refusals;
	struct sql_kept kept[SQL_KEPT];
	size_t kept_count;
	const struct row **rows; /* all rows of the forms by name; the array is the store's */
};

/* One statement: opened, bound from left to right, stepped, closed. Bound texts must live until it
 * is closed. sql_close may be called on a failed or closed one. */
struct sql {
	struct store *store;
	sqlite3_stmt *stmt;
	struct sql_kept *kept;
	int bound;
	int status; /* the first error of a bind */
};

/* text is a literal: statements are kept by its address. */
bool sql_open(struct store *s, struct sql *q, const char *text, struct err *e);
void sql_text(struct sql *q, const char *text); /* NULL binds NULL */
void sql_int(struct sql *q, int64_t number);
void sql_bytes(struct sql *q, const void *data, size_t size);

enum sql_step {
	SQL_FAILED,
	SQL_DONE,
	SQL_ROW
};
enum sql_step sql_step(struct sql *q, struct err *e);
void sql_close(struct sql *q);

/* Runs to the end and closes. */
bool sql_done(struct sql *q, struct err *e);

/* The first column of the first row, or `none` when there is no row; closes. */
bool sql_number(struct sql *q, int64_t *out, int64_t none, struct err *e);

/* A column of the row: "" for NULL, borrowed until the next step. */
const char *sql_str(const struct sql *q, int column);
/* The same as a copy in the arena; NULL stays NULL. */
const char *sql_copy(const struct sql *q, struct arena *a, int column);
int64_t sql_int_at(const struct sql *q, int column);
/* The bytes of a column; zeros when it has another size. */
void sql_bytes_at(const struct sql *q, int column, void *out, size_t size);
/* A moment stored as RFC 3339, 0 when it is none. */
int64_t sql_moment(const struct sql *q, int column);

/* Statements without parameters or results: pragmas, BEGIN, schema steps. */
bool sql_exec(struct store *s, const char *text, struct err *e);

/* The sentence for what the connection complains of now. Always false. */
bool sql_fail(const struct store *s, struct err *e);
/* The sentence for an SQLite result code on a file. Always false. */
bool sql_sentence(int code, int system_error, const char *path, struct err *e);

#endif
