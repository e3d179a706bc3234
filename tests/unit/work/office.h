#ifndef TEST_WORK_OFFICE_H
#define TEST_WORK_OFFICE_H

/* A kecamatan of four villages with the shipped forms and one person of each role, in a folder of
 * its own. What stands in it is read back through a second connection, as another program would. */

#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/file.h"
#include "form/load.h"
#include "store/cell.h"
#include "store/change.h"
#include "store/people.h"
#include "store/place.h"
#include "store/report.h"
#include "store/store.h"
#include "work/entry.h"
#include "work/identity.h"
#include "work/typed.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

#define KEL "64.08.09.1001"
#define DESA1 "64.08.09.2001"
#define DESA2 "64.08.09.2002"
#define DESA3 "64.08.09.2003"

enum {
	OFFICE_VILLAGES = 4
};

struct office {
	char dir[128], path[160];
	struct forms *forms;
	struct clock clock;
	struct store *store;
	struct store *reader;
	struct arena arena;
	struct err e;
	struct entry entry;
	bool prefix; /* Esc or Ctrl-G was the last key */
};

#define MUST(o, call) \
	do { \
		if (!(call)) \
			fail_msg("%s: %s", #call, (o)->e.text); \
	} while (0)

static inline struct forms *office_forms(void)
{
	const char *source = getenv("ANSIT_DATA");
	char *folder = file_join(source != NULL ? source : ".", "forms");
	const char *folders[] = {folder};
	struct buf mistakes = {0};
	struct forms *f = forms_load(folders, 1, &mistakes);

	if (f == NULL)
		fail_msg("%s: %s", folder, buf_str(&mistakes));
	buf_release(&mistakes);
	free(folder);
	return f;
}

static inline void office_folder(struct office *o)
{
	const char *tmp = getenv("TMPDIR");

	(void)snprintf(o->dir, sizeof(o->dir), "%s/ansit-work-XXXXXX", tmp != NULL ? tmp : "/tmp");
	assert_non_null(mkdtemp(o->dir));
	(void)snprintf(o->path, sizeof(o->path), "%s/office.db", o->dir);
	o->clock.pinned_ms = 1783861445123; /* 2026-07-12T13:04:05.123Z */
}

static inline bool office_create(struct office *o, const char *account)
{
	static const struct store_village villages[OFFICE_VILLAGES] = {
		{KEL, "Kota"}, {DESA1, "Sepaso"}, {DESA2, "Keraitan"}, {DESA3, "Tepian"}};
	const struct store_new n = {.path = o->path,
		.district_code = "64.08.09",
		.district_name = "Bengalon",
		.regency_name = "Kabupaten Kutai Timur",
		.province_name = "Kalimantan Timur",
		.year = 2025,
		.admin_name = "Dewi",
		.admin_account = account,
		.villages = villages,
		.village_count = OFFICE_VILLAGES};

	return store_create(&n, o->forms, &o->clock, &o->e);
}

static inline struct store *office_connect(struct office *o)
{
	struct store *s = store_open(o->path, o->forms, &o->clock, &o->e);

	if (s == NULL)
		fail_msg("%s", o->e.text);
	return s;
}

/* NULL: nobody. */
static inline void office_act_in(struct office *o, struct store *s, const char *name)
{
	struct actor actor = {.account = "tester", .origin = "test"};
	const struct user *u = name != NULL ? user_find(s, &o->arena, name) : NULL;

	if (u != NULL) {
		actor.user = u->id;
		actor.role = u->role;
		actor.unit = u->unit;
		(void)snprintf(actor.name, sizeof(actor.name), "%s", u->name);
	}
	store_act(s, &actor);
}

/* The reader sees this person's waiting texts. */
static inline void office_act(struct office *o, const char *name)
{
	office_act_in(o, o->store, name);
	office_act_in(o, o->reader, name);
}

/* Dewi admin, Ani and Bayu operators, Budi Setcam, Citra "Puskesmas Satu" with DESA1, Eka of the
 * Puskesmas of the rest, Fajar PLKB, Vera verifier, Catur camat. */
static inline void office_people(struct office *o)
{
	static const char *const one[] = {DESA1};
	static const struct user_new people[] = {
		{.name = "Ani", .role = ROLE_OPERATOR},
		{.name = "Bayu", .role = ROLE_OPERATOR},
		{.name = "Budi", .role = ROLE_OWNER, .unit = "Setcam"},
		{.name = "Citra", .role = ROLE_OWNER, .unit = "Puskesmas Satu"},
		{.name = "Eka", .role = ROLE_OWNER, .unit = "Puskesmas"},
		{.name = "Fajar", .role = ROLE_OWNER, .unit = "PLKB"},
		{.name = "Vera", .role = ROLE_VERIFIER},
		{.name = "Catur", .role = ROLE_CAMAT},
	};

	office_act(o, "Dewi");
	MUST(o, unit_add(o->store, "Puskesmas Satu", "Puskesmas", one, 1, &o->e));
	for (size_t i = 0; i < COUNT(people); i++)
		MUST(o, user_add(o->store, &people[i], &o->e));
}

static inline struct office *office_new(void)
{
	struct office *o = calloc(1, sizeof(*o));

	assert_non_null(o);
	o->forms = office_forms();
	office_folder(o);
	MUST(o, office_create(o, "dewi"));
	o->store = office_connect(o);
	o->reader = office_connect(o);
	office_people(o);
	return o;
}

static inline int office_remove(const char *path, const struct stat *st, int type, struct FTW *ftw)
{
	(void)st;
	(void)type;
	(void)ftw;
	return remove(path);
}

static inline void office_free(struct office *o)
{
	entry_close(&o->entry);
	store_close(o->store);
	store_close(o->reader);
	arena_release(&o->arena);
	forms_free(o->forms);
	(void)nftw(o->dir, office_remove, 8, FTW_DEPTH | FTW_PHYS);
	free(o);
}

static inline struct report office_report_in(
	struct office *o, struct store *s, int year, const char *stage)
{
	struct report r;

	MUST(o, report_find(s, year, forms_stage(o->forms, stage), 0, &r, &o->e));
	return r;
}

static inline struct report office_report(struct office *o, const char *stage)
{
	return office_report_in(o, o->store, 2026, stage);
}

/* Names the operator's document for every unit of a report. */
static inline void office_sources(struct office *o, const char *stage)
{
	struct report r = office_report(o, stage);
	struct unit *list;
	size_t count;

	MUST(o, units_list(o->store, &o->arena, &list, &count, &o->e));
	for (size_t i = 0; i < count; i++)
		MUST(o, source_put(o->store, &r, list[i].id, "Lap. 12 Juli 2026", &o->e));
}

/* Writes a cell without screens, as the store's person; text as typed. */
static inline enum put_result office_put_in(struct office *o, struct store *s, const char *stage,
	const char *cell, const char *text)
{
	struct report r = office_report_in(o, s, 2026, stage);
	struct cell_write w = {.report = &r, .base = BASE_ANY};
	char row[8], place[16];
	struct typed typed;

	assert_int_equal(sscanf(cell, "%7s %15s", row, place), 2);
	w.row = forms_row(o->forms, row);
	w.place = place;
	MUST(o, typed_read(o->forms, text, &typed, &o->e));
	w.value = typed.value;
	w.reason = typed.reason;
	return cell_put(s, &w, &o->e);
}

/* What the reader sees in "S01 64.08.09.2001" of 2026/sem1. */
static inline struct cell office_cell(struct office *o, const char *cell)
{
	struct report r = office_report_in(o, o->reader, 2026, "sem1");
	char row[8], place[16];
	struct cell c;

	assert_int_equal(sscanf(cell, "%7s %15s", row, place), 2);
	MUST(o, cell_get(o->reader, &o->arena, &r, forms_row(o->forms, row), place, &c, &o->e));
	return c;
}

/* The same as text: "1250", ". reason", "." or ""; in the arena. */
static inline const char *office_text(struct office *o, const char *cell)
{
	struct cell c = office_cell(o, cell);
	char text[CELL_TEXT + 8];

	typed_show(c.value, c.reason, text, sizeof(text));
	return arena_text(&o->arena, text);
}

#define assert_cell(o, cell, expected) assert_string_equal(office_text(o, cell), expected)

/* Log rows of a cell, newest first. */
static inline struct change *office_history(struct office *o, const char *cell, size_t *count)
{
	struct report r = office_report_in(o, o->reader, 2026, "sem1");
	struct change *list;
	char row[8], place[16];

	assert_int_equal(sscanf(cell, "%7s %15s", row, place), 2);
	MUST(o, changes_of_cell(o->reader, &o->arena, &r, forms_row(o->forms, row), place, &list, count,
			&o->e));
	return list;
}

/* Whether the cell's log has a row of that act with that text before or after. */
static inline bool office_logged(
	struct office *o, const char *cell, const char *act, const char *text)
{
	size_t count;
	const struct change *list = office_history(o, cell, &count);

	for (size_t i = 0; i < count; i++) {
		if (strcmp(list[i].act, act) == 0 &&
			(strcmp(list[i].before, text) == 0 || strcmp(list[i].after, text) == 0))
			return true;
	}
	return false;
}

/* Opens the table at "S01 64.08.09.2001" of 2026/sem1 as this person; a row of "" starts where the
 * program would. */
static inline void office_entry(struct office *o, const char *name, const char *cell)
{
	struct report r;
	struct entry_at at = {.form = forms_form(o->forms, "sasaran"), .face = FACE_VILLAGE};
	char row[8], place[16];

	office_act(o, name);
	r = office_report(o, "sem1");
	if (*cell != '\0') {
		assert_int_equal(sscanf(cell, "%7s %15s", row, place), 2);
		at.place = place;
		at.row = forms_row(o->forms, row);
		at.form = at.row->form;
	}
	entry_close(&o->entry);
	MUST(o, entry_open(&o->entry, o->store, &r, &at, &o->e));
}

static inline enum entry_step office_key(struct office *o, const struct key *key)
{
	enum action action;

	if (!o->prefix && action_is_prefix(key)) {
		o->prefix = true;
		return ENTRY_STAY;
	}
	action = action_of(entry_keymap(&o->entry), o->prefix, key);
	if (o->prefix && action == ACT_NONE) {
		o->prefix = false;
		return ENTRY_BEEP;
	}
	o->prefix = false;
	return entry_do(&o->entry, action, key);
}

/* Letters as they are typed, blanks too. */
static inline enum entry_step office_type(struct office *o, const char *text)
{
	enum entry_step step = ENTRY_STAY;

	for (; *text != '\0'; text++)
		step = office_key(o, &(struct key){KEY_LETTER, (unsigned char)*text});
	return step;
}

/* Names of keys parted by blanks; a word that is no key is typed letter by letter. Gives what the
 * last key did. */
static inline enum entry_step office_keys(struct office *o, const char *words)
{
	enum entry_step step = ENTRY_STAY;
	char word[64];
	struct key key;
	int size;

	while (sscanf(words, " %63s%n", word, &size) == 1) {
		step = key_parse(word, &key) ? office_key(o, &key) : office_type(o, word);
		words += size;
	}
	return step;
}

/* "S01 64.08.09.2001", "done .." on the line after the last row; in the arena. */
static inline const char *office_at(struct office *o)
{
	const struct entry *n = &o->entry;
	const struct row *row = entry_row(n);
	char at[32];

	(void)snprintf(at, sizeof(at), "%s %s", row != NULL ? row->name : "done",
		n->desk.book.places[n->place].code);
	return arena_text(&o->arena, at);
}

#define assert_at(o, expected) assert_string_equal(office_at(o), expected)

static inline bool office_says(struct office *o, const char *part)
{
	bool hard;

	return strstr(entry_message(&o->entry, &hard), part) != NULL;
}

#endif
