#include <string.h>

#include "work/exchange_parts.h"

static const struct mapped *mapped_of(const struct records_file *t, const struct field *f)
{
	const struct mapping *m = t->o->map;

	if (m == NULL)
		return NULL;
	return f->form == m->form ? &m->fields[f->index] : &m->parent_fields[f->index];
}

/* The name of a column as the file has it, for mistakes. */
static const char *head_of(const struct records_file *t, size_t column, const struct field *f)
{
	return column < intake_width(&t->in) ? t->in.csv.lines[0].cells[column] : f->name;
}

static bool keep(struct records_file *t, const struct csv_line *l, const char *column,
	const struct field *f, const char *cell, const char **values)
{
	struct buf canonical = {0};
	struct err e;
	bool ok = answer_read(f, &t->at, cell, &canonical, &e);

	if (!ok)
		(void)intake_mistake(&t->in, l->line, column, &e);
	else if (canonical.size > 0)
		values[f->index] = arena_text(&t->in.arena, buf_str(&canonical));
	buf_release(&canonical);
	return ok;
}

/* In our own files the one point or comma of a decimal parts no thousands: a fourth digit behind it
 * says so to whoever reads numbers as people write them. */
static const char *own_decimal(struct records_file *t, const char *cell)
{
	const char *sign = strpbrk(cell, ".,");
	struct buf longer = {0};

	if (sign == NULL || strpbrk(sign + 1, ".,") != NULL || strlen(sign + 1) != 3)
		return cell;
	buf_print(&longer, "%s0", cell);
	cell = arena_text(&t->in.arena, buf_str(&longer));
	buf_release(&longer);
	return cell;
}

bool records_file_cell(struct records_file *t, const struct csv_line *l, const struct field *f,
	size_t column, const char **values)
{
	const struct mapped *m = mapped_of(t, f);
	const char *cell = intake_cell(l, column);

	if (m != NULL && *cell != '\0')
		cell = mapped_words(m, cell);
	else if (m != NULL && m->constant != NULL)
		cell = m->constant;
	if (t->o->map == NULL && f->type == FIELD_DECIMAL)
		cell = own_decimal(t, cell);
	return *cell == '\0' || keep(t, l, head_of(t, column, f), f, cell, values);
}

/* Behind the sign of a product and its blanks when text stands at one that an amount follows, else
 * NULL: " x 3", " x3", " * 3". */
static const char *behind_sign(const char *text)
{
	static const char *const signs[] = {"x", "X", "*", "\xC3\x97"};
	const char *at = text + strspn(text, " ");

	for (size_t i = 0; at > text && i < sizeof(signs) / sizeof(signs[0]); i++) {
		size_t size = strlen(signs[i]);

		if (strncmp(at, signs[i], size) != 0)
			continue;
		at += size;
		at += strspn(at, " ");
		return strchr("0123456789", *at) != NULL && *at != '\0' ? at : NULL;
	}
	return NULL;
}

/* The end of a factor. */
static size_t factor_size(const char *text)
{
	size_t size = 0;

	while (text[size] != '\0' && behind_sign(text + size) == NULL)
		size++;
	return size;
}

/* "245 Orang / Kali": the amount to the first blank, then the unit. */
static bool keep_factor(struct records_file *t, const struct csv_line *l, const char *factor,
	size_t index, const char **values)
{
	const struct field *amount = t->o->map->into[index], *unit = t->o->map->into[index + 1];
	const char *head = t->in.csv.lines[0].cells[t->split];
	size_t size = strcspn(factor, " ");
	char *number = arena_text_of(&t->in.arena, factor, size);

	factor += size;
	factor += strspn(factor, " ");
	return (values[amount->index] != NULL || keep(t, l, head, amount, number, values)) &&
	       (values[unit->index] != NULL || keep(t, l, head, unit, factor, values));
}

bool records_file_split(struct records_file *t, const struct csv_line *l, const char **values)
{
	const struct mapping *m = t->o->map;
	const char *text = intake_cell(l, t->split);
	size_t index = 0;

	while (*text != '\0') {
		size_t size = factor_size(text);

		if (index >= m->into_count)
			return intake_say(&t->in, l->line, t->in.csv.lines[0].cells[t->split],
				TEXT_EXCH_TOO_MANY_FACTORS, NULL);
		if (!keep_factor(t, l, arena_text_of(&t->in.arena, text, size), index, values))
			return false;
		text += size;
		if (*text != '\0')
			text = behind_sign(text);
		index += 2;
	}
	return true;
}

/* Other programs write 0 where there is no second factor; it would make nothing of the first. */
static void forget_zeros(const struct mapping *m, const char **values)
{
	for (size_t i = 2; i < m->into_count; i += 2) {
		const char **value = &values[m->into[i]->index];

		if (*value != NULL && strcmp(*value, "0") == 0)
			*value = NULL;
	}
}

bool records_file_values(struct records_file *t, const struct csv_line *l, const char **values)
{
	const struct form *form = t->o->form;
	bool ok = true;

	for (size_t i = 0; i < form->field_count; i++) {
		if (form->fields[i].calculation == NULL)
			ok = records_file_cell(t, l, &form->fields[i], t->columns[i], values) && ok;
	}
	if (t->o->map != NULL) {
		forget_zeros(t->o->map, values);
		ok = records_file_split(t, l, values) && ok;
		forget_zeros(t->o->map, values);
	}
	return ok;
}
