#define _GNU_SOURCE
#include "inside.h"

#include "work/listing.h"

/* registers DB USER: what a register of many records costs, in the process: the budget tagging of
 * 2026/apbd with its lines. */

enum {
	RUNS = 30
};

static struct figure load_ms, list_ms, sort_ms, sum_ms, search_ms, check_ms;

static void measure_load(struct inside *in, const struct report *r)
{
	double start = now_ms();
	struct desk d;

	must(desk_look(&d, in->store, r, &in->e), in->e.text);
	figure_add(&load_ms, now_ms() - start);
	desk_close(&d);
}

static void measure_list(const struct desk *d, const char *name)
{
	const struct form *form = forms_form(d->book.forms, name);
	struct listing l = {.desk = d, .form = form};
	const struct field *columns[16];
	size_t count = listing_columns(form, columns, 16);
	double start = now_ms();

	listing_make(&l);
	figure_add(&list_ms, now_ms() - start);
	l.sort = columns[count - 1];
	start = now_ms();
	listing_make(&l);
	figure_add(&sort_ms, now_ms() - start);
	start = now_ms();
	must(listing_sum(&l, columns[count - 1]).known, "no sum");
	figure_add(&sum_ms, now_ms() - start);
	(void)strncat(l.search, "makanan", sizeof(l.search) - 1);
	start = now_ms();
	listing_make(&l);
	figure_add(&search_ms, now_ms() - start);
	listing_release(&l);
}

static void measure_rules(const struct desk *d)
{
	const struct check_what what = {.at_submit = true, .place = CHECK_RECORDS};
	struct problems p = {0};
	double start = now_ms();

	check_run(&d->book, &what, &p);
	figure_add(&check_ms, now_ms() - start);
	problems_release(&p);
}

int main(int argc, char **argv)
{
	struct inside in = {0};
	struct report r;
	struct desk d;

	must(argc == 3, "registers DB USER");
	inside_open(&in, argv[1], argv[2]);
	r = inside_report(&in, "apbd");
	for (int i = 0; i < RUNS; i++)
		measure_load(&in, &r);
	must(desk_look(&d, in.store, &r, &in.e), in.e.text);
	for (int i = 0; i < RUNS; i++) {
		measure_list(&d, "penandaan");
		measure_rules(&d);
	}
	(void)printf("register: %zu records with their lines\n", d.book.records->count);
	figure_print(&load_ms, "register: load with all rules", "ms", "");
	figure_print(&list_ms, "register: list of 400", "ms", "");
	figure_print(&sort_ms, "register: sort by money", "ms", "");
	figure_print(&sum_ms, "register: sum", "ms", "");
	figure_print(&search_ms, "register: search a word", "ms", "");
	figure_print(&check_ms, "register: all rules", "ms", "");
	desk_close(&d);
	inside_close(&in);
	return 0;
}
