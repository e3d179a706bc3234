#define _GNU_SOURCE
#include "inside.h"

#include "work/desk.h"
#include "work/summary.h"

/* check DB USER: what the parts of a start cost, and a run of all rules, in the process. */

enum {
	RUNS = 50
};

static struct figure forms_ms, open_ms, desk_ms, all_ms, village_ms, year_ms;

static void measure_start(const char *path, const char *name)
{
	struct inside in = {0};
	double start = now_ms();
	struct forms *f = inside_forms();

	figure_add(&forms_ms, now_ms() - start);
	forms_free(f);
	inside_open(&in, path, name);
	store_close(in.store);
	start = now_ms();
	in.store = store_open(path, in.forms, &in.clock, &in.e);
	figure_add(&open_ms, now_ms() - start);
	must(in.store != NULL, in.e.text);
	inside_close(&in);
}

static void measure_desk(struct inside *in, const struct report *r)
{
	double start = now_ms();
	struct desk d;

	must(desk_open(&d, in->store, r, &in->e), in->e.text);
	figure_add(&desk_ms, now_ms() - start);
	desk_close(&d);
}

static void measure_rules(const struct desk *d, int place, struct figure *f)
{
	const struct check_what what = {.at_submit = true, .place = place};
	struct problems p = {0};
	double start = now_ms();

	check_run(&d->book, &what, &p);
	figure_add(f, now_ms() - start);
	problems_release(&p);
}

static void measure_year(struct inside *in)
{
	struct stage_summary list[64];
	double start = now_ms();

	must(in->forms->stage_count <= 64, "stages");
	must(summary_year(in->store, 2026, list, &in->e), in->e.text);
	figure_add(&year_ms, now_ms() - start);
}

int main(int argc, char **argv)
{
	struct inside in = {0};
	struct report r;
	struct desk d;

	must(argc == 3, "check DB USER");
	for (int i = 0; i < RUNS / 5; i++)
		measure_start(argv[1], argv[2]);
	inside_open(&in, argv[1], argv[2]);
	r = inside_report(&in, "sem2");
	must(desk_open(&d, in.store, &r, &in.e), in.e.text);
	for (int i = 0; i < RUNS; i++) {
		measure_rules(&d, CHECK_EVERYWHERE, &all_ms);
		measure_rules(&d, i % (int)d.book.place_count, &village_ms);
		measure_desk(&in, &r);
		measure_year(&in);
	}
	figure_print(&all_ms, "all rules, in the process", "ms", "20");
	figure_print(&village_ms, "rules of one village", "ms", "");
	figure_print(&forms_ms, "part: forms read", "ms", "");
	figure_print(&open_ms, "part: database opened", "ms", "");
	figure_print(&desk_ms, "part: a report onto the desk, with its rules", "ms", "");
	figure_print(&year_ms, "part: the year's stages (home screen)", "ms", "");
	desk_close(&d);
	inside_close(&in);
	return 0;
}
