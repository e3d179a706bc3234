#ifndef TEST_WORK_VERIFYING_H
#define TEST_WORK_VERIFYING_H

#include "office.h"

#include "work/verify.h"

/* An office whose semester report is handed in by Ani, and what Vera has before her. */
struct verified {
	struct office *o;
	struct verify v;
};

static inline void say_all_is_right(struct office *o, struct report *r)
{
	struct unit *list;
	size_t count;

	office_act(o, "Vera");
	MUST(o, units_list(o->store, &o->arena, &list, &count, &o->e));
	for (size_t i = 0; i < count; i++)
		MUST(o, confirm_put(o->store, r, list[i].id, "Surat 12 Juli", &o->e));
}

static inline void hand_in(struct office *o)
{
	struct report r = office_report(o, "sem1");

	say_all_is_right(o, &r);
	office_act(o, "Ani");
	MUST(o, report_move(o->store, &r, FLOW_SUBMIT, "", &o->e));
}

static inline void look(struct verified *t, const char *who)
{
	struct report r;

	verify_close(&t->v);
	office_act(t->o, who);
	r = office_report(t->o, "sem1");
	MUST(t->o, verify_open(&t->v, t->o->store, &r, &t->o->e));
}

/* Cells as typed, in 2026/sem1: "S01 64.08.09.2001", "100" .. up to NULL. */
static inline void fill_in(struct office *o, const char *stage, const char *const *cells)
{
	office_act(o, "Ani");
	office_sources(o, stage);
	for (; *cells != NULL; cells += 2)
		assert_int_equal(office_put_in(o, o->store, stage, cells[0], cells[1]), PUT_DONE);
}

static inline int verifying_begin(void **state)
{
	static const char *const cells[] = {"S01 " DESA1, "1000", "S04 " DESA1, "20", "S05 " DESA1,
		"300", "S16 " DESA1, ". hilang", "S01 " DESA2, "2000", "S04 " DESA2, "20", NULL};
	static const char *const before[] = {"S01 " DESA1, "1000", "S04 " DESA1, "16", NULL};
	struct verified *t = calloc(1, sizeof(*t));

	assert_non_null(t);
	t->o = office_new();
	fill_in(t->o, "ansit", before);
	fill_in(t->o, "sem1", cells);
	hand_in(t->o);
	look(t, "Vera");
	*state = t;
	return 0;
}

static inline int verifying_end(void **state)
{
	struct verified *t = *state;

	verify_close(&t->v);
	office_free(t->o);
	free(t);
	return 0;
}

static const struct verify_line *line(struct verified *t, const char *row, const char *place)
{
	for (size_t i = 0; i < t->v.all.count; i++) {
		const struct verify_line *l = &t->v.all.list[i];

		if (l->row != NULL && strcmp(l->row->name, row) == 0 &&
			strcmp(l->cell->place, place) == 0)
			return l;
	}
	fail_msg("no line %s %s", row, place);
	abort();
}

static inline enum verify_step press(struct verified *t, const struct key *key)
{
	return verify_do(&t->v, action_of(verify_keymap(&t->v), false, key), key);
}

/* Names of keys parted by blanks; other words are typed letter by letter, _ for a blank. */
static inline enum verify_step keys(struct verified *t, const char *words)
{
	enum verify_step step = VERIFY_STAY;
	char word[64];
	struct key key;
	int size;

	while (sscanf(words, " %63s%n", word, &size) == 1) {
		if (key_parse(word, &key))
			step = press(t, &key);
		for (char *c = word; !key_parse(word, &key) && *c != '\0'; c++)
			step = press(t,
				&(struct key){KEY_LETTER, (unsigned char)(*c == '_' ? ' ' : *c)});
		words += size;
	}
	return step;
}

/* "S05 64.08.09.2001", "done .." */
static const char *at(struct verified *t)
{
	const struct verify_line *l = verify_at(&t->v);
	char text[64];

	(void)snprintf(text, sizeof(text), "%s %s", l != NULL ? l->row->name : "done",
		t->v.desk.book.places[t->v.place].code);
	return arena_text(&t->o->arena, text);
}

#define assert_on(t, expected) assert_string_equal(at(t), expected)

#endif
