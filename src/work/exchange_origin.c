#include "work/exchange_origin.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "store/record.h"
#include "work/carry.h"
#include "work/record_number.h"

/* The newest report of a stage. */
struct origin_source {
	int year;
	const struct stage *stage;
	struct report report;
	struct records records;
	struct origin_source *next;
};

/* A name taken apart. */
struct origin_name {
	int year;
	const struct stage *stage;
	const struct form *form;
	const struct item *item;
	int parent_no, no;
};

void exchange_origin_show(const struct origin *o, struct buf *out)
{
	if (o->id == 0)
		return;
	buf_print(out, "%d/%s %s ", o->year, o->stage->name, o->form->name);
	if (o->item != NULL)
		buf_text(out, o->item->name);
	else if (o->parent_no > 0)
		buf_print(out, "%d.%d", o->parent_no, o->no);
	else
		buf_print(out, "%d", o->no);
}

void origins_release(struct origins *o)
{
	for (struct origin_source *s = o->first; s != NULL; s = s->next)
		records_release(&s->records);
	arena_release(&o->arena);
	o->first = NULL;
}

static bool read_name(const struct desk *d, const char *name, struct origin_name *n)
{
	char report[48], form[48], number[48];
	int revision;
	struct err ignored;

	*n = (struct origin_name){0};
	if (sscanf(name, "%47s %47s %47s", report, form, number) != 3 ||
		!report_parse(d->book.forms, report, &n->year, &n->stage, &revision, &ignored))
		return false;
	n->form = forms_form(d->book.forms, form);
	if (n->form == NULL)
		return false;
	n->item = form_item(n->form, number);
	return n->item != NULL || record_number_read(n->form, number, &n->parent_no, &n->no);
}

static bool may_come_from(
	const struct desk *d, const struct form *form, const struct origin_name *n)
{
	const struct carry **list = mem_array(form->carry_count + 1, sizeof(*list));
	size_t count = carries_fitting(d, form, list, form->carry_count);
	bool may = false;

	for (size_t i = 0; i < count; i++) {
		const struct stage *stage =
			list[i]->stage != NULL ? list[i]->stage : d->report.stage;

		may = may || (list[i]->from == n->form && stage == n->stage &&
				     d->report.year + list[i]->year == n->year);
	}
	free(list);
	return may;
}

static struct origin_source *source_of(
	struct origins *o, const struct desk *d, const struct origin_name *n, struct err *e)
{
	struct origin_source *s;

	for (s = o->first; s != NULL; s = s->next) {
		if (s->year == n->year && s->stage == n->stage)
			return s;
	}
	s = arena_new(&o->arena, 1, sizeof(*s));
	s->year = n->year;
	s->stage = n->stage;
	if (!report_find(d->store, n->year, n->stage, 0, &s->report, e))
		return NULL;
	if (s->report.id != 0 &&
		!records_load(d->store, &o->arena, &s->report, &d->book, &s->records, e))
		return NULL;
	s->next = o->first;
	o->first = s;
	return s;
}

static bool is_named(const struct record *r, const struct origin_name *n)
{
	if (r->form != n->form || r->item != n->item)
		return false;
	return n->item != NULL ||
	       (r->no == n->no && (r->parent != NULL ? r->parent->no : 0) == n->parent_no);
}

bool exchange_origin_find(struct origins *o, const struct desk *d, const struct form *form,
	const char *name, int64_t *id, struct err *e)
{
	const struct origin_source *s;
	struct origin_name n;

	if (!read_name(d, name, &n))
		return err_say(e, TEXT_EXCH_ORIGIN_NO_NAME, name, NULL);
	if (!may_come_from(d, form, &n))
		return err_say(e, TEXT_EXCH_ORIGIN_UNFIT, name, form_label(form), NULL);
	s = source_of(o, d, &n, e);
	if (s == NULL)
		return false;
	for (size_t i = 0; i < s->records.count; i++) {
		if (is_named(s->records.list[i], &n)) {
			*id = s->records.list[i]->id;
			return true;
		}
	}
	return err_say(e, TEXT_EXCH_ORIGIN_GONE, name, NULL);
}
