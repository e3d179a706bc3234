#include "base/mem.h"
#include "codec/password.h"
#include "store/change.h"
#include "store/people.h"
#include "store/sql.h"

/* The hash of an active person, NULL when there is none; known tells whether the name exists. */
static char *hash_of(struct store *s, const char *name, bool *known)
{
	struct err ignored;
	char *hash = NULL;
	struct sql q;

	*known = false;
	if (!sql_open(
		    s, &q, "SELECT iif(active, password, NULL) FROM user WHERE name = ?", &ignored))
		return NULL;
	sql_text(&q, name);
	if (sql_step(&q, &ignored) == SQL_ROW) {
		const char *stored = sql_str(&q, 0);

		*known = true;
		hash = *stored != '\0' ? mem_text(stored) : NULL;
	}
	sql_close(&q);
	return hash;
}

static void log_failure(struct store *s, const char *name)
{
	const struct change c = {.act = "login-refused", .after = name};
	struct err ignored;
	int64_t seq;

	if (store_begin(s, &ignored))
		(void)store_end(s, change_add(s, &c, &seq, &ignored), &ignored);
}

bool user_login(struct store *s, const char *name, const char *password)
{
	bool known;
	char *hash = hash_of(s, name, &known);
	bool fits = password_fits(password, hash);

	/* A name that does not exist may be a password typed into the wrong field. */
	if (!fits)
		log_failure(s, known ? name : "");
	password_free(hash);
	return fits;
}
