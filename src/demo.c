#include "demo.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "store/people.h"
#include "work/exchange.h"
#include "work/identity.h"

enum {
	DEMO_BYTES = 1024 * 1024
};

static const struct {
	const char *name, *owner;
	const char *villages[8]; /* NULL first: all that are left */
} demo_units[] = {
	{"Setcam Bengalon", "Setcam", {NULL}},
	{"Puskesmas Sepaso", "Puskesmas",
		{"64.08.09.2001", "64.08.09.2006", "64.08.09.2007", "64.08.09.2011",
			"64.08.09.2002", "64.08.09.2003", NULL}},
	{"Puskesmas Bengalon", "Puskesmas", {NULL}},
	{"Balai PLKB Bengalon", "PLKB", {NULL}},
};

static const struct {
	const char *name, *unit;
	enum role role;
} demo_users[] = {
	{"siti", NULL, ROLE_OPERATOR},
	{"dewi", "Puskesmas Sepaso", ROLE_OWNER},
	{"budi", NULL, ROLE_VERIFIER},
	{"camat", NULL, ROLE_CAMAT},
};

/* The documents siti copies from. */
static const struct {
	const char *report, *text;
} demo_sources[] = {
	{"2025/sem2", "Laporan semester 2 tahun 2025"},
	{"2026/ansit", "Laporan Januari 2026"},
	{"2026/sem1", "Laporan 12 Juli 2026"},
	{"2026/sem2", "Laporan Desember 2026"},
};

/* Filling under way: one report. */
struct demo {
	const struct context *c;
	struct store *s;
	struct report report;
	char name[96]; /* of the file */
	struct buf file, mistakes;
};

static bool add_people(struct store *s, struct err *e)
{
	for (size_t i = 0; i < sizeof(demo_units) / sizeof(demo_units[0]); i++) {
		size_t count = 0;

		while (demo_units[i].villages[count] != NULL)
			count++;
		if (!unit_add(s, demo_units[i].name, demo_units[i].owner,
			    count > 0 ? demo_units[i].villages : NULL, count, e))
			return false;
	}
	for (size_t i = 0; i < sizeof(demo_users) / sizeof(demo_users[0]); i++) {
		/* A hash no password has: the demo acts as them, nobody logs in as them. */
		struct user_new u = {.name = demo_users[i].name,
			.role = demo_users[i].role,
			.unit = demo_users[i].unit,
			.password_hash = "*"};

		if (!user_add(s, &u, e))
			return false;
	}
	return true;
}

static bool act_as(struct store *s, const char *name, struct err *e)
{
	struct actor actor = {0};

	if (identity_find(s, name, &actor, e) != IDENTITY_KNOWN)
		return false;
	actor.origin = "screen";
	store_act(s, &actor);
	return true;
}

/* Who fills a form: the first of its writers that the demo has. */
static const char *writer_of(const struct form *form)
{
	static const char *const names[] = {[FORM_WRITER_OPERATOR] = "siti",
		[FORM_WRITER_OWNER] = "dewi",
		[FORM_WRITER_VERIFIER] = "budi",
		[FORM_WRITER_CAMAT] = "camat"};

	for (int i = 0; form->kind != FORM_TABLE && i < FORM_WRITER_COUNT; i++) {
		if ((form->writers & 1u << i) != 0)
			return names[i];
	}
	return "siti";
}

static const char *source_of(const struct report *r)
{
	char name[REPORT_TEXT];

	report_show(r, name);
	for (size_t i = 0; i < sizeof(demo_sources) / sizeof(demo_sources[0]); i++) {
		if (strcmp(demo_sources[i].report, name) == 0)
			return demo_sources[i].text;
	}
	return demo_sources[0].text;
}

/* Reads "2026-ansit-kendala.csv" (what: "-kendala"); *there is false when the demo has none. */
static bool read_file(struct demo *d, int year, const char *what, bool *there, struct err *e)
{
	char *folder = file_join(d->c->data, "forms/demo"), *path;
	bool ok = true;

	(void)snprintf(d->name, sizeof(d->name), "%d-%.80s.csv", year, what);
	path = file_join(folder, d->name);
	*there = file_exists(path);
	buf_clear(&d->file);
	if (*there)
		ok = file_read(path, DEMO_BYTES, &d->file, e);
	free(path);
	free(folder);
	return ok;
}

/* What is wrong with a shipped file is told as trouble with it. */
static bool told(struct demo *d, bool ok, struct err *e)
{
	if (!ok && d->mistakes.size > 0)
		(void)err_set(e, "%.500s", buf_str(&d->mistakes));
	return ok;
}

static bool take_table(struct demo *d, struct err *e)
{
	struct import_options o = {d->name, source_of(&d->report), false};
	struct import_result result;

	return told(d,
		exchange_import(
			d->s, &d->report, &o, d->file.data, d->file.size, &result, &d->mistakes, e),
		e);
}

static bool take_records(struct demo *d, const struct form *form, struct err *e)
{
	struct records_import o = {form, NULL, d->name, false};
	struct records_result result;

	return told(d,
		exchange_records_import(
			d->s, &d->report, &o, d->file.data, d->file.size, &result, &d->mistakes, e),
		e);
}

/* Numbers first; then the forms in their order, so that parents come before their lines. */
static bool fill_report(struct demo *d, struct err *e)
{
	const struct forms *f = d->c->forms;
	const char *stage = d->report.stage->name;
	char what[96];
	bool there;

	if (!act_as(d->s, "siti", e) || !read_file(d, d->report.year, stage, &there, e) ||
		(there && !take_table(d, e)))
		return false;
	for (size_t i = 0; i < f->form_count; i++) {
		const struct form *form = &f->forms[i];

		if (!stage_has(d->report.stage, form))
			continue;
		(void)snprintf(what, sizeof(what), "%.40s-%.40s", stage, form->name);
		if (!read_file(d, d->report.year, what, &there, e))
			return false;
		if (!there)
			continue;
		if (!act_as(d->s, writer_of(form), e) ||
			!(form->kind == FORM_TABLE ? take_table(d, e) : take_records(d, form, e)))
			return false;
	}
	return true;
}

static bool fill_year(struct demo *d, int year, struct err *e)
{
	const struct forms *f = d->c->forms;
	struct list_import o = {.name = d->name};
	bool there, ok = read_file(d, year, "target", &there, e);

	if (ok && there)
		ok = told(d,
			exchange_targets_import(
				d->s, &o, d->file.data, d->file.size, &d->mistakes, e),
			e);
	for (size_t i = 0; ok && i < f->stage_count; i++)
		ok = report_find(d->s, year, &f->stages[i], 0, &d->report, e) && fill_report(d, e);
	return ok;
}

static bool fill(struct demo *d, struct err *e)
{
	return act_as(d->s, NULL, e) && add_people(d->s, e) && fill_year(d, DEMO_YEAR - 1, e) &&
	       act_as(d->s, NULL, e) && fill_year(d, DEMO_YEAR, e);
}

bool demo_fill(const struct context *c, struct store *s, struct err *e)
{
	struct demo d = {.c = c, .s = s};
	bool ok;

	if (!store_begin(s, e))
		return false;
	ok = fill(&d, e);
	ok = store_end(s, ok, e) && ok;
	buf_release(&d.file);
	buf_release(&d.mistakes);
	return ok && act_as(s, c->user != NULL ? c->user : "siti", e);
}
