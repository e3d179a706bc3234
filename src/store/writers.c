#include "store/writers.h"

#include <string.h>

#include "store/change.h"
#include "store/office.h"
#include "store/sql.h"

/* By name, as the database lists them. */
static const enum role roles[] = {ROLE_CAMAT, ROLE_OPERATOR, ROLE_OWNER, ROLE_VERIFIER};

enum {
	ROLES = sizeof(roles) / sizeof(roles[0])
};

static bool has_writer(const struct form *form, enum role role)
{
	return form->kind != FORM_TABLE && (form->writers & 1U << role) != 0;
}

/* The owner whose people alone may write, "" for any owner's. */
static const char *owner_of(const struct form *form, enum role role)
{
	return role == ROLE_OWNER && form->owner != NULL ? form->owner->name : "";
}

/* What the view form_writers says of a form once it is copied. */
static void name_writers(const struct form *form, struct buf *out)
{
	for (size_t i = 0; i < ROLES; i++) {
		const char *owner = owner_of(form, roles[i]);

		if (!has_writer(form, roles[i]))
			continue;
		buf_print(out, "%s%s%s%s", out->size > 0 ? "," : "", role_word(roles[i]),
			*owner != '\0' ? ":" : "", owner);
	}
}

static bool names_before(struct store *s, const char *form, struct buf *out, struct err *e)
{
	enum sql_step step;
	struct sql q;

	if (!sql_open(s, &q, "SELECT names FROM form_writers WHERE form = ?", e))
		return false;
	sql_text(&q, form);
	step = sql_step(&q, e);
	if (step == SQL_ROW)
		buf_text(out, sql_str(&q, 0));
	sql_close(&q);
	return step != SQL_FAILED;
}

static bool drop(struct store *s, const char *form, struct err *e)
{
	struct sql q;

	if (!sql_open(s, &q, "DELETE FROM form_writer WHERE form = ?", e))
		return false;
	sql_text(&q, form);
	return sql_done(&q, e);
}

static bool put(struct store *s, const struct form *form, struct err *e)
{
	struct sql q;

	for (size_t i = 0; i < ROLES; i++) {
		if (!has_writer(form, roles[i]))
			continue;
		if (!sql_open(
			    s, &q, "INSERT INTO form_writer(form, role, owner) VALUES(?, ?, ?)", e))
			return false;
		sql_text(&q, form->name);
		sql_text(&q, role_word(roles[i]));
		sql_text(&q, owner_of(form, roles[i]));
		if (!sql_done(&q, e))
			return false;
	}
	return true;
}

/* What is done to a form's writers: the one before differs, or there is none. */
struct taking {
	struct store *store;
	bool only_new;
	bool log; /* a new database's log does not list what it was made with */
};

static bool take(const struct taking *t, const struct form *form, struct err *e)
{
	struct buf before = {0}, after = {0};
	struct change c = {.act = "writer", .row = form->name};
	int64_t seq;
	bool ok;

	name_writers(form, &after);
	ok = names_before(t->store, form->name, &before, e);
	if (!ok || strcmp(buf_str(&before), buf_str(&after)) == 0 ||
		(t->only_new && before.size > 0))
		goto out;
	c.before = buf_str(&before);
	c.after = buf_str(&after);
	ok = (before.size == 0 || drop(t->store, form->name, e)) && put(t->store, form, e) &&
	     (!t->log || change_add(t->store, &c, &seq, e));
out:
	buf_release(&before);
	buf_release(&after);
	return ok;
}

static bool log_gone(struct store *s, const char *form, const char *names, struct err *e)
{
	int64_t seq;

	return change_add(
		s, &(struct change){.act = "writer", .row = form, .before = names}, &seq, e);
}

/* Forms that the forms no longer have. */
static bool drop_gone(struct store *s, struct err *e)
{
	struct arena a = {0};
	const char *form = "", *names;
	enum sql_step step;
	struct sql q;
	bool ok;

	do {
		ok = sql_open(s, &q,
			"SELECT form, names FROM form_writers WHERE form > ? ORDER BY form LIMIT 1",
			e);
		if (!ok)
			break;
		sql_text(&q, form);
		step = sql_step(&q, e);
		form = step == SQL_ROW ? arena_text(&a, sql_str(&q, 0)) : form;
		names = step == SQL_ROW ? arena_text(&a, sql_str(&q, 1)) : "";
		sql_close(&q);
		ok = step != SQL_FAILED;
		if (step == SQL_ROW && forms_form(s->forms, form) == NULL)
			ok = drop(s, form, e) && log_gone(s, form, names, e);
	} while (ok && step == SQL_ROW);
	arena_release(&a);
	return ok;
}

static bool take_all(struct store *s, bool only_new, struct err *e)
{
	struct taking t = {.store = s, .only_new = only_new};
	int64_t known;
	struct sql q;

	if (!sql_open(s, &q, "SELECT count(*) FROM form_writer", e) ||
		!sql_number(&q, &known, 0, e))
		return false;
	t.log = known > 0;
	for (size_t i = 0; i < s->forms->form_count; i++) {
		if (!take(&t, &s->forms->forms[i], e))
			return false;
	}
	return only_new || drop_gone(s, e);
}

bool writers_copy(struct store *s, struct err *e)
{
	return store_begin(s, e) && store_end(s, take_all(s, false, e), e);
}

static bool is_known(struct store *s, const struct form *form, bool *known, struct err *e)
{
	struct buf wanted = {0};
	int64_t found = 1;
	struct sql q;
	bool ok = true;

	name_writers(form, &wanted);
	if (wanted.size > 0) {
		ok = sql_open(s, &q, "SELECT 1 FROM form_writer WHERE form = ?", e);
		if (ok) {
			sql_text(&q, form->name);
			ok = sql_number(&q, &found, 0, e);
		}
	}
	*known = found == 1;
	buf_release(&wanted);
	return ok;
}

static bool take_new(struct store *s, struct err *e)
{
	char before[SHA256_HEX];

	return office_digest(s, before, e) && take_all(s, true, e) && office_log(s, before, e);
}

bool writers_take(struct store *s, struct err *e)
{
	bool known = true;

	for (size_t i = 0; known && i < s->forms->form_count; i++) {
		if (!is_known(s, &s->forms->forms[i], &known, e))
			return false;
	}
	return known || (store_begin(s, e) && store_end(s, take_new(s, e), e));
}

static const char *role_label(const char *word, size_t size)
{
	static const enum text_id labels[] = {[ROLE_OPERATOR] = TEXT_ROLE_OPERATOR,
		[ROLE_OWNER] = TEXT_ROLE_OWNER,
		[ROLE_VERIFIER] = TEXT_ROLE_VERIFIER,
		[ROLE_CAMAT] = TEXT_ROLE_CAMAT};

	for (size_t i = 0; i < ROLES; i++) {
		const char *role = role_word(roles[i]);

		if (strlen(role) == size && memcmp(role, word, size) == 0)
			return text(labels[roles[i]]);
	}
	return "?";
}

void writers_say(const char *names, struct buf *out)
{
	while (*names != '\0') {
		size_t size = strcspn(names, ","), role = strcspn(names, ",:");

		if (out->size > 0)
			buf_text(out, ", ");
		buf_text(out, role_label(names, role));
		if (role < size) {
			buf_char(out, ' ');
			buf_add(out, names + role + 1, size - role - 1);
		}
		names += size;
		names += *names == ',' ? 1 : 0;
	}
}
