#include <assert.h>
#include <ftw.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "form/load.h"
#include "store/people.h"
#include "store/report.h"
#include "work/exchange.h"

/* Hostile bytes as a CSV for a report: all of it or nothing, every refusal with a sentence, and what
 * was taken comes out and in again. One database a process; each file in a transaction that is
 * undone. */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char common[] =
	"kind: common\nowners:\n  - {name: Setcam, label: L, english: E, brief: B}\n"
	"  - {name: Puskesmas, label: L, english: E, brief: B}\n"
	"no_data:\n  - {label: belum diterima, english: not received}\n";
static const char calendar[] =
	"kind: calendar\nstages:\n"
	"  - {name: sem1, code: S, label: L, english: E, brief: B, forms: [f]}\n";
static const char form[] =
	"form: f\nkind: table\norder: 1\nlabel: L\nenglish: E\nbrief: B\nrows:\n"
	"  - {name: S01, no: 1, code: a, label: L, english: E, brief: B, owner: Setcam, unit: u}\n"
	"  - {name: S02, no: 2, code: b, label: L, english: E, brief: B, owner: Puskesmas, unit: u}\n"
	"  - {name: L01, no: 3, code: c, label: L, english: E, brief: B, owner: Setcam, unit: u,"
	" required: no, local: yes}\n"
	"checks:\n"
	"  - {id: R1, require: S02 <= S01, severity: hard, message: M, english: E}\n";

struct office {
	char dir[64];
	struct clock clock;
	struct forms *forms;
	struct store *store;
};

static int remove_one(const char *path, const struct stat *st, int type, struct FTW *at)
{
	(void)st;
	(void)type;
	(void)at;
	return remove(path);
}

static void must(bool ok, const struct err *e)
{
	if (ok)
		return;
	(void)fprintf(stderr, "%s\n", e->text);
	abort();
}

/* The office of this process; made at the first call, removed at exit. */
static struct office *office(void)
{
	static struct office o;

	return &o;
}

static void leave(void)
{
	store_close(office()->store);
	forms_free(office()->forms);
	(void)nftw(office()->dir, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

static struct forms *read_forms(void)
{
	const struct form_source sources[] = {
		{"common", common, sizeof(common) - 1},
		{"calendar", calendar, sizeof(calendar) - 1},
		{"form", form, sizeof(form) - 1},
	};
	struct buf mistakes = {0};
	struct forms *f = forms_read(sources, 3, &mistakes);

	if (f == NULL)
		(void)fprintf(stderr, "%s", buf_str(&mistakes));
	buf_release(&mistakes);
	return f;
}

static bool create(struct office *o, const char *path, struct err *e)
{
	static const struct store_village villages[] = {
		{"64.08.09.1001", "Kota"}, {"64.08.09.2001", "Sepaso"}};
	const struct store_new n = {.path = path,
		.district_code = "64.08.09",
		.district_name = "Bengalon",
		.regency_name = "R",
		.province_name = "P",
		.year = 2026,
		.admin_name = "Dewi",
		.admin_account = "dewi",
		.villages = villages,
		.village_count = 2};

	return store_create(&n, o->forms, &o->clock, e);
}

static void act(struct office *o, const char *name)
{
	struct arena a = {0};
	const struct user *u = user_find(o->store, &a, name);

	assert(u != NULL);
	store_act(o->store,
		&(struct actor){.user = u->id, .role = u->role, .account = "f", .origin = "import"});
	arena_release(&a);
}

static void open_office(struct office *o)
{
	const struct user_new ani = {.name = "Ani", .role = ROLE_OPERATOR};
	char path[80];
	struct err e = {.text = ""};

	o->clock.pinned_ms = 1783861445123;
	(void)snprintf(o->dir, sizeof(o->dir), "/tmp/ansit-fuzz-XXXXXX");
	o->forms = read_forms();
	if (o->forms == NULL || mkdtemp(o->dir) == NULL)
		abort();
	(void)snprintf(path, sizeof(path), "%s/f.db", o->dir);
	must(create(o, path, &e), &e);
	o->store = store_open(path, o->forms, &o->clock, &e);
	must(o->store != NULL, &e);
	act(o, "Dewi");
	must(user_add(o->store, &ani, &e), &e);
	act(o, "Ani");
	(void)atexit(leave);
}

static struct report report(struct office *o)
{
	struct report r;
	struct err e;

	must(report_find(o->store, 2026, &o->forms->stages[0], 0, &r, &e), &e);
	return r;
}

/* What stands in the report, as a file. */
static size_t shown(struct office *o, struct buf *out)
{
	struct report r = report(o);
	size_t count = 0;
	struct desk d;
	struct err e;

	must(desk_open(&d, o->store, &r, &e), &e);
	exchange_export(&d, true, out);
	for (size_t i = 0; i < o->forms->row_count * d.book.place_count; i++)
		count += d.cells[i].value != NULL || d.cells[i].reason != NULL;
	desk_close(&d);
	return count;
}

static bool take(struct office *o, const char *data, size_t size, struct import_result *result)
{
	const struct import_options options = {.name = "f", .source = "Lap."};
	struct report r = report(o);
	struct buf mistakes = {0};
	struct err e = {.text = ""};
	bool ok = exchange_import(o->store, &r, &options, data, size, result, &mistakes, &e);

	assert(ok ? mistakes.size == 0 : mistakes.size > 0 || e.text[0] != '\0');
	buf_release(&mistakes);
	return ok;
}

static void assert_taken(struct office *o, const struct import_result *result)
{
	struct import_result again;
	struct buf out = {0};
	size_t count = shown(o, &out);
	bool ok = take(o, out.data, out.size, &again);

	assert(count == result->written);
	assert(ok && again.written == 0 && again.same == count);
	buf_release(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct office *o = office();
	struct import_result result;
	struct buf out = {0};
	struct err e;

	if (o->store == NULL)
		open_office(o);
	must(store_begin(o->store, &e), &e);
	if (take(o, (const char *)data, size, &result))
		assert_taken(o, &result);
	else
		assert(shown(o, &out) == 0);
	buf_release(&out);
	if (store_end(o->store, false, &e))
		abort();
	return 0;
}
