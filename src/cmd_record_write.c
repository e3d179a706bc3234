#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "cmd_record.h"
#include "record_name.h"

/* A verb at work: the words behind the form. */
struct writing {
	struct context *c;
	const struct form *form;
	struct desk desk;
	struct arena arena;
	struct buf number; /* of what was made, to print */
};

static bool lasted(enum put_result result)
{
	return result == PUT_DONE || result == PUT_SAME;
}

/* "field=value", the value canonical; NULL after a sentence. */
static const struct field *read_pair(
	struct writing *w, const char *word, const char **value, struct err *e)
{
	const char *sign = strchr(word, '=');
	const struct answer_at at = desk_answer_at(&w->desk);
	const struct field *f = NULL;
	struct buf canonical = {0};
	struct err why;

	if (sign != NULL)
		f = form_field(w->form, arena_text_of(&w->arena, word, (size_t)(sign - word)));
	if (f == NULL) {
		(void)err_say(e, sign != NULL ? TEXT_REC_CMD_NO_FIELD : TEXT_REC_CMD_NO_VALUE, word,
			w->form->name, NULL);
		return NULL;
	}
	if (f->calculation != NULL) {
		(void)err_say(e, TEXT_REC_CMD_COMPUTED, f->name, NULL);
		return NULL;
	}
	if (answer_read(f, &at, sign + 1, &canonical, &why))
		*value = arena_text(&w->arena, buf_str(&canonical));
	else {
		(void)err_set(e, "%s: %.400s", f->name, why.text);
		f = NULL;
	}
	buf_release(&canonical);
	return f;
}

static bool read_values(
	struct writing *w, char *const *words, int count, const char **values, struct err *e)
{
	for (int i = 0; i < count; i++) {
		const char *value = NULL;
		const struct field *f = read_pair(w, words[i], &value, e);

		if (f == NULL)
			return false;
		values[f->index] = value;
	}
	return true;
}

static bool make(struct writing *w, struct record_new *n, struct err *e)
{
	struct record *made;

	n->report = &w->desk.report;
	n->form = w->form;
	if (!lasted(desk_record_add(&w->desk, n, &made, e)))
		return false;
	record_number_show(&w->desk, made, &w->number);
	return true;
}

static const char *place_code(const struct desk *d, int place)
{
	return place >= 0 ? d->book.places[place].code : "";
}

/* The first word names the parent of a line, or a checklist's item; other forms have none. */
static bool read_above(struct writing *w, const char *word, struct record_new *n, struct err *e)
{
	struct record_place at;

	if (w->form->parent != NULL)
		return record_named(&w->desk, w->form->parent, word, &n->parent, e);
	if (!record_place_read(&w->desk, w->form, word, &at, e))
		return false;
	n->item = at.item;
	n->place = place_code(&w->desk, at.place);
	return true;
}

static bool add(struct writing *w, struct err *e)
{
	char **words = w->c->argv + 1;
	int count = w->c->argc - 1;
	bool has_above = w->form->parent != NULL || w->form->kind == FORM_CHECKLIST;
	const char **values = arena_new(&w->arena, w->form->field_count + 1, sizeof(*values));
	struct record_new n = {.place = "", .values = values};

	if (has_above) {
		if (count == 0)
			return err_say(e, TEXT_REC_CMD_ABOVE, w->form->name, NULL);
		if (!read_above(w, words[0], &n, e))
			return false;
		words++;
		count--;
	}
	return read_values(w, words, count, values, e) && make(w, &n, e);
}

/* An item that was never answered begins with its first answer. */
static bool set_new(struct writing *w, const struct record_place *at, struct err *e)
{
	const char **values = arena_new(&w->arena, w->form->field_count + 1, sizeof(*values));
	struct record_new n = {
		.item = at->item, .place = place_code(&w->desk, at->place), .values = values};

	return read_values(w, w->c->argv + 2, w->c->argc - 2, values, e) && make(w, &n, e);
}

static bool set(struct writing *w, struct err *e)
{
	struct record_place at;

	if (!record_place_read(&w->desk, w->form, w->c->argv[1], &at, e))
		return false;
	if (at.record == NULL && at.item != NULL)
		return set_new(w, &at, e);
	if (at.record == NULL)
		return err_say(e, TEXT_REC_CMD_NO_RECORD, w->form->name, w->c->argv[1], NULL);
	for (int i = 2; i < w->c->argc; i++) {
		const char *value = NULL;
		const struct field *f = read_pair(w, w->c->argv[i], &value, e);

		if (f == NULL || !lasted(desk_answer(&w->desk, at.record, f, value, NULL, e)))
			return false;
	}
	return true;
}

static bool delete (struct writing *w, struct err *e)
{
	struct record *r;

	return record_named(&w->desk, w->form, w->c->argv[1], &r, e) &&
	       lasted(desk_record_delete(&w->desk, r, e));
}

static bool restore(struct writing *w, struct err *e)
{
	struct record_place at;
	int64_t id = 0;

	if (!record_place_read(&w->desk, w->form, w->c->argv[1], &at, e))
		return false;
	if (at.record != NULL)
		return true;
	if (at.no > 0 &&
		!record_deleted(w->c->store, &w->desk.report, w->form, at.parent_no, at.no, &id, e))
		return false;
	if (id == 0)
		return err_say(e, TEXT_REC_CMD_NOT_DELETED, w->form->name, w->c->argv[1], NULL);
	return lasted(desk_record_restore(&w->desk, id, w->form, e));
}

static bool copy(struct writing *w, struct err *e)
{
	struct record *r, *made;

	if (!record_named(&w->desk, w->form, w->c->argv[1], &r, e) ||
		!lasted(desk_record_copy(&w->desk, r, &made, e)))
		return false;
	record_number_show(&w->desk, made, &w->number);
	return true;
}

/* All of what one command does, or nothing. */
static int write_all(struct context *c, bool (*act)(struct writing *w, struct err *e))
{
	struct writing w = {.c = c};
	int code = EXIT_DONE;
	struct err e;
	bool ok;

	if (!record_desk(c, &w.form, &w.desk, &code))
		return code;
	ok = store_begin(c->store, &e);
	if (ok) {
		ok = act(&w, &e);
		ok = store_end(c->store, ok, &e) && ok;
	}
	if (!ok)
		code = fail(EXIT_REFUSED, &e);
	else if (w.number.size > 0)
		(void)printf("%s\n", buf_str(&w.number));
	buf_release(&w.number);
	desk_close(&w.desk);
	arena_release(&w.arena);
	return code;
}

int record_add_verb(struct context *c)
{
	return write_all(c, add);
}

int record_set_verb(struct context *c)
{
	return write_all(c, set);
}

int record_delete_verb(struct context *c)
{
	return write_all(c, delete);
}

int record_restore_verb(struct context *c)
{
	return write_all(c, restore);
}

int record_copy_verb(struct context *c)
{
	return write_all(c, copy);
}
