#include "bundle/canonical_parts.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* The records of one form, in the order of the document. */
struct canonical_form {
	const struct form *form;
	const struct record **list;
	size_t count;
	bool has_origins;
};

static bool is_answered(const struct record *r)
{
	for (size_t i = 0; i < r->form->field_count; i++) {
		if (r->form->fields[i].calculation == NULL && *r->values[i] != '\0')
			return true;
	}
	return r->origin.id != 0;
}

/* An item that was emptied again says as little as one that was never answered. */
static void gather(const struct book *b, struct canonical_form *f)
{
	const struct record *r;
	size_t at = 0, room = 0;

	while (b->records != NULL && (r = records_next(b->records, f->form, NULL, &at)) != NULL) {
		if (f->form->kind == FORM_CHECKLIST && !is_answered(r))
			continue;
		f->list = mem_grow(f->list, f->count, &room, sizeof(*f->list));
		f->list[f->count++] = r;
		f->has_origins = f->has_origins || r->origin.id != 0;
	}
}

static int compare_ints(int a, int b)
{
	return (a > b) - (a < b);
}

/* Places are sorted by their codes, items stand as in the form; a checklist has no other order that
 * two offices share. */
static int compare(const void *a, const void *b)
{
	const struct record *left = *(const struct record *const *)a;
	const struct record *right = *(const struct record *const *)b;
	int order = compare_ints(left->place, right->place);

	if (order == 0 && left->item != NULL && right->item != NULL)
		order = compare_ints((int)left->item->index, (int)right->item->index);
	if (order == 0 && left->parent != NULL && right->parent != NULL)
		order = compare_ints(left->parent->no, right->parent->no);
	return order != 0 ? order : compare_ints(left->no, right->no);
}

static void put_head(struct canonical_out *o, const struct canonical_form *f)
{
	const struct form *form = f->form;

	if (form->kind == FORM_CHECKLIST && form->per_village)
		canonical_column(o, "desa");
	else if (form->parent != NULL)
		canonical_column(o, "induk");
	canonical_column(o, form->kind == FORM_CHECKLIST ? "butir" : "no");
	for (size_t i = 0; i < form->field_count; i++) {
		if (form->fields[i].calculation == NULL)
			canonical_column(o, form->fields[i].name);
	}
	if (f->has_origins)
		canonical_column(o, "asal:");
	canonical_end(o);
}

static void put_key(struct canonical_out *o, const struct record *r)
{
	const struct book *b = o->c->book;

	if (r->form->kind == FORM_CHECKLIST && r->form->per_village)
		canonical_village(o, r->place >= 0 ? b->places[r->place].code : b->district_code);
	else if (r->form->parent != NULL)
		canonical_number(o, r->parent != NULL ? r->parent->no : 0);
	if (r->item != NULL)
		canonical_column(o, r->item->name);
	else
		canonical_number(o, r->no);
}

static void put_origin(struct canonical_out *o, const struct origin *from)
{
	struct buf name = {0};

	if (from->id != 0 && from->form != NULL && from->stage != NULL) {
		buf_print(&name, "%d/%s %s/", from->year, from->stage->name, from->form->name);
		if (from->item != NULL)
			buf_text(&name, from->item->name);
		else if (from->parent_no > 0)
			buf_print(&name, "%d.%d", from->parent_no, from->no);
		else
			buf_print(&name, "%d", from->no);
	}
	canonical_column(o, buf_str(&name));
	buf_release(&name);
}

static void put_record(
	struct canonical_out *o, const struct canonical_form *f, const struct record *r)
{
	put_key(o, r);
	for (size_t i = 0; i < f->form->field_count; i++) {
		const struct field *field = &f->form->fields[i];

		if (field->calculation == NULL)
			canonical_column(o, record_asks(o->c->book, r, field) ? r->values[i] : "");
	}
	if (f->has_origins)
		put_origin(o, &r->origin);
	canonical_end(o);
}

void canonical_records(struct canonical_out *o, const struct form *form)
{
	static const char *const kinds[FORM_KIND_COUNT] = {
		[FORM_TABLE] = "tabel",
		[FORM_REGISTER] = "register",
		[FORM_CHECKLIST] = "periksa",
		[FORM_DOCUMENT] = "dokumen",
	};
	struct canonical_form f = {.form = form};

	gather(o->c->book, &f);
	if (f.count > 0) {
		qsort(f.list, f.count, sizeof(const struct record *), compare);
		canonical_title(o, kinds[form->kind], form->name);
		put_head(o, &f);
	}
	for (size_t i = 0; i < f.count; i++)
		put_record(o, &f, f.list[i]);
	free(f.list);
}
