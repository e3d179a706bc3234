#include <string.h>

#include "base/buf.h"
#include "store/codes.h"
#include "store/sql.h"

/* Words that the database looks for; more are looked for in what it finds. */
enum {
	WORDS_MOST = 4
};

/* A search: the beginning of a code, and each word anywhere in the code or its label. */
struct search {
	struct store *store;
	struct arena *arena;
	const struct codelist *codelist;
	const char *prefix;
	const char *words[WORDS_MOST];
	const char *rest; /* the words after those */
	struct candidate *list;
	size_t count, most;
};

/* A word as a pattern of LIKE, in which a person's % is a %. */
static void add_pattern(struct buf *b, const char *word, size_t size)
{
	for (size_t i = 0; i < size; i++) {
		if (strchr("%_\\", word[i]) != NULL)
			buf_char(b, '\\');
		buf_char(b, word[i]);
	}
	buf_char(b, '%');
}

static const char *pattern(struct search *f, const char *before, const char *word, size_t size)
{
	struct buf b = {0};
	const char *made;

	buf_text(&b, before);
	add_pattern(&b, word, size);
	made = arena_text(f->arena, buf_str(&b));
	buf_release(&b);
	return made;
}

static const char *skip_word(const char *text, size_t *size)
{
	text += *size;
	text += strspn(text, " ");
	*size = strcspn(text, " ");
	return text;
}

static void read_words(struct search *f, const char *text)
{
	size_t size = 0;

	text = skip_word(text, &size);
	f->prefix = pattern(f, "", text, strlen(text));
	for (size_t i = 0; i < WORDS_MOST; i++) {
		f->words[i] = pattern(f, "%", text, size);
		text = skip_word(text, &size);
	}
	f->rest = text;
}

/* Whether every word of the rest stands somewhere in the code or its label. */
static bool has_rest(const struct search *f, const char *code, const char *label)
{
	const char *text = f->rest;
	size_t size = strcspn(text, " ");
	bool has = true;

	while (has && *text != '\0') {
		const char *word = arena_text_of(f->arena, text, size);

		has = strcasestr(code, word) != NULL || strcasestr(label, word) != NULL;
		text = skip_word(text, &size);
	}
	return has;
}

static void add(struct search *f, const char *code, const char *label)
{
	for (size_t i = 0; i < f->count; i++) {
		if (strcmp(f->list[i].code, code) == 0)
			return;
	}
	if (has_rest(f, code, label))
		f->list[f->count++] =
			(struct candidate){arena_text(f->arena, code), arena_text(f->arena, label)};
}

/* Binds the search from ?1 on: the list, the prefix, the words; then the field and its form. */
static bool run(struct search *f, const char *sql, const struct field *field, struct err *e)
{
	enum sql_step step = SQL_DONE;
	struct sql q;

	if (!sql_open(f->store, &q, sql, e))
		return false;
	sql_text(&q, f->codelist->name);
	sql_text(&q, f->prefix);
	for (size_t i = 0; i < WORDS_MOST; i++)
		sql_text(&q, f->words[i]);
	if (field != NULL) {
		sql_text(&q, field->name);
		sql_text(&q, field->form->name);
	}
	while (f->count < f->most && (step = sql_step(&q, e)) == SQL_ROW)
		add(f, sql_str(&q, 0), sql_str(&q, 1));
	sql_close(&q);
	return step != SQL_FAILED;
}

/* Codes that begin so come before those that have the words. */
#define FITS \
	" (code LIKE ?2 ESCAPE '\\' OR (code || ' ' || label LIKE ?3 ESCAPE '\\'" \
	" AND code || ' ' || label LIKE ?4 ESCAPE '\\' AND code || ' ' || label LIKE ?5 ESCAPE '\\'" \
	" AND code || ' ' || label LIKE ?6 ESCAPE '\\'))" \
	" ORDER BY code LIKE ?2 ESCAPE '\\' DESC, code"

static bool find_used(struct search *f, const struct field *field, struct err *e)
{
	return run(f,
		"SELECT code, label FROM (SELECT DISTINCT value AS code, ifnull((SELECT office.label"
		" FROM code AS office WHERE office.list = ?1 AND office.code = answer.value), '')"
		" AS label FROM answer JOIN record ON record.id = answer.record AND record.form = ?8"
		" AND record.deleted = 0 WHERE field = ?7 AND length(value) BETWEEN 1 AND 63) WHERE" FITS,
		field, e);
}

static bool find_all_used(struct search *f, struct err *e)
{
	const struct forms *forms = f->store->forms;

	for (size_t i = 0; i < forms->form_count; i++) {
		const struct form *form = &forms->forms[i];

		for (size_t j = 0; j < form->field_count; j++) {
			const struct field *field = &form->fields[j];

			if (field->type == FIELD_CODE && field->list == f->codelist &&
				!find_used(f, field, e))
				return false;
		}
	}
	return true;
}

static bool find_stored(struct search *f, struct err *e)
{
	return run(f, "SELECT code, label FROM code WHERE list = ?1 AND" FITS, NULL, e);
}

bool codes_find(struct store *s, struct arena *a, const struct codelist *l, const char *text,
	size_t most, struct candidate **list, size_t *count, struct err *e)
{
	struct search f = {.store = s, .arena = a, .codelist = l, .most = most};
	bool ok = true;

	f.list = arena_new(a, most + 1, sizeof(*f.list));
	if (l->kind == CODELIST_OPEN) {
		f.count = codelist_find(l, NULL, text, f.list, most);
		read_words(&f, text);
		ok = find_all_used(&f, e) && find_stored(&f, e);
	}
	*list = f.list;
	*count = f.count;
	return ok;
}
