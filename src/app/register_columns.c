#include "app/register_columns.h"

#include "app/record_draw.h"
#include "base/utf8.h"

enum {
	FIRST_COLUMN = REGISTER_NO_COLUMN + REGISTER_NO_CELLS + 1,
	LEAST_CELLS = 10, /* a column of words is not cut to less */
	MOST_CODE_CELLS = 22
};

static int width_of(const struct register_columns *c)
{
	int width = 0;

	for (size_t i = 0; i < c->count; i++)
		width += c->list[i].cells + 1;
	return width;
}

static bool is_words(const struct field *f)
{
	return !field_is_number(f) && f->type != FIELD_DATE && f->type != FIELD_CODE;
}

/* A code cut is a code unread: its column is as wide as the widest in the list. */
static int code_cells(const struct register_list *r, const struct field *f)
{
	int cells = f->width;

	for (size_t i = 0; f->type == FIELD_CODE && i < r->list.count; i++) {
		int width = (int)utf8_width(r->list.list[i]->values[f->index]);

		if (width > cells)
			cells = width < MOST_CODE_CELLS ? width : MOST_CODE_CELLS;
	}
	return cells;
}

/* The widest column of words that has something to give, or the narrowest; NULL when there is none. */
static struct register_column *words_column(struct register_columns *c, bool widest)
{
	struct register_column *found = NULL;

	for (size_t i = 0; i < c->count; i++) {
		struct register_column *one = &c->list[i];

		if (!is_words(one->field))
			continue;
		if (found == NULL ||
			(widest ? one->cells > found->cells : one->cells < found->cells))
			found = one;
	}
	return found != NULL && widest && found->cells <= LEAST_CELLS ? NULL : found;
}

/* Columns of words take what room there is, and give way where there is too little; what does not fit
 * even so is left out from the right. */
struct register_columns register_columns(const struct register_list *r, const struct app *app)
{
	const struct field *fields[REGISTER_COLUMNS];
	int room = screen_columns(app->screen) - FIRST_COLUMN + 1, at = FIRST_COLUMN;
	struct register_columns c = {.count = listing_columns(r->form, fields, REGISTER_COLUMNS)};
	struct register_column *words;

	if (c.count == 0)
		fields[c.count++] = &r->form->fields[0];
	for (size_t i = 0; i < c.count; i++)
		c.list[i] = (struct register_column){fields[i], 0,
			fields[i]->width > 0 ? code_cells(r, fields[i]) : LEAST_CELLS};
	while (width_of(&c) > room && (words = words_column(&c, true)) != NULL)
		words->cells--;
	while (c.count > 1 && width_of(&c) > room)
		c.count--;
	while (width_of(&c) < room && (words = words_column(&c, false)) != NULL)
		words->cells++;
	for (size_t i = 0; i < c.count; i++) {
		c.list[i].at = at;
		at += c.list[i].cells + 1;
	}
	return c;
}
