#include "problem_name.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "place_name.h"

void problem_place_name(const struct desk *d, const struct problem *p, struct buf *out)
{
	const struct place *places = d->book.places;

	if (p->record != NULL)
		record_path(&d->book, p->record, out);
	else if (p->place < 0)
		buf_char(out, '-');
	else if (p->other >= 0)
		buf_print(out, "%s+%s", places[p->place].code, places[p->other].code);
	else
		buf_text(out, places[p->place].code);
}

/* A place that was named. */
struct spot {
	const char *path; /* of a record */
	int place, other;
	const struct row *row; /* NULL: any */
};

static bool read_village(const struct desk *d, const char *name, int *out, struct err *e)
{
	size_t place;

	if (!place_named(d, name, &place, e))
		return false;
	*out = (int)place;
	return true;
}

static bool read_pair(const struct desk *d, const char *name, struct spot *out, struct err *e)
{
	char *first = mem_text(name), *second = strchr(first, '+');
	bool ok;

	*second++ = '\0';
	ok = read_village(d, first, &out->place, e) && read_village(d, second, &out->other, e);
	free(first);
	return ok;
}

static bool read_spot(
	const struct desk *d, const struct problem_wanted *w, struct spot *out, struct err *e)
{
	*out = (struct spot){.place = PLACE_DISTRICT, .other = -1};
	if (w->row != NULL && !row_named(d, w->row, &out->row, e))
		return false;
	if (strcmp(w->place, "-") == 0)
		return true;
	if (strchr(w->place, '/') != NULL) {
		out->path = w->place;
		return true;
	}
	if (strchr(w->place, '+') != NULL)
		return read_pair(d, w->place, out, e);
	return read_village(d, w->place, &out->place, e);
}

/* Its path, also with the village's last four digits. */
static bool is_path(const struct desk *d, const struct record *r, const char *path)
{
	struct buf full = {0}, brief = {0};
	const char *dot;
	bool is;

	record_path(&d->book, r, &full);
	dot = r->place >= 0 ? strrchr(d->book.places[r->place].code, '.') : NULL;
	if (dot != NULL && r->item != NULL)
		buf_print(&brief, "%s/%s/%s", r->form->name, dot + 1, r->item->name);
	is = strcasecmp(buf_str(&full), path) == 0 || strcasecmp(buf_str(&brief), path) == 0;
	buf_release(&full);
	buf_release(&brief);
	return is;
}

static bool is_there(const struct desk *d, const struct problem *p, const struct spot *at)
{
	if (at->row != NULL && p->row != at->row)
		return false;
	if (p->record != NULL || at->path != NULL)
		return p->record != NULL && at->path != NULL && is_path(d, p->record, at->path);
	return (p->place == at->place && p->other == at->other) ||
	       (p->other >= 0 && p->place == at->other && p->other == at->place);
}

static bool has_rule(const struct forms *f, const char *name)
{
	for (size_t i = 0; i < f->check_count; i++) {
		if (strcasecmp(f->checks[i].id, name) == 0)
			return true;
	}
	return false;
}

static void add_row(struct buf *rows, const struct problem *p)
{
	if (p->row != NULL)
		buf_print(rows, "%s%s", rows->size > 0 ? ", " : "", p->row->name);
}

const struct problem *problem_named(const struct desk *d, const struct problem_list *all,
	const struct problem_wanted *w, struct err *e)
{
	const struct problem *found = NULL;
	struct buf rows = {0};
	struct spot at;
	size_t count = 0;

	if (!has_rule(d->book.forms, w->rule)) {
		(void)err_say(e, TEXT_FLOWCMD_NO_RULE, w->rule, NULL);
		return NULL;
	}
	if (!read_spot(d, w, &at, e))
		return NULL;
	for (size_t i = 0; i < all->count; i++) {
		const struct problem *p = all->list[i];

		if (strcasecmp(p->check->id, w->rule) != 0 || !is_there(d, p, &at))
			continue;
		found = p;
		count++;
		add_row(&rows, p);
	}
	if (count == 0)
		(void)err_say(e, TEXT_FLOWCMD_NOT_FAILING, w->rule, w->place, NULL);
	if (count > 1)
		(void)err_say(e, TEXT_FLOWCMD_WHICH_ROW, w->rule, w->place, buf_str(&rows), NULL);
	buf_release(&rows);
	return count == 1 ? found : NULL;
}
