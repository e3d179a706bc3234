#ifndef TEST_WORK_MODEL_H
#define TEST_WORK_MODEL_H

/* What filling a table is, said a second time as simply as it can be: an operator alone, who may
 * write every row. Knows nothing of src/work. The rules it tells:
 * - Leaving a field writes it; the first letter types over what stood there, unless an arrow went
 *   into it.
 * - Enter, + and - pass an office's own row by; the arrows stop at it.
 * - "Same as before" asks once more where a number stands, and is taken by Enter, not by going away.
 * - A digit on the line after the last row is the first of what comes next. */

#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum {
	MODEL_FORMS = 3,
	MODEL_ROWS = 61,
	MODEL_PLACES = 4,
	MODEL_TEXT = 64
};

struct model_cell {
	char text[MODEL_TEXT];  /* "", "1250", "." or ". reason": what the store holds */
	char wrong[MODEL_TEXT]; /* kept and no answer */
};

struct model {
	size_t sizes[MODEL_FORMS];          /* rows of each form */
	const char *reasons[10];            /* by their number, NULL: none */
	bool is_local[MODEL_ROWS];
	const char *before[MODEL_ROWS];     /* what "same as before" fills, NULL: nothing */
	struct model_cell cells[MODEL_PLACES][MODEL_ROWS];
	size_t form, row, place;
	bool is_grid, is_touched, is_same;
	bool is_asked; /* "same as before" was pressed where a number stands */
	bool is_inside; /* an arrow went into what stands there */
	char typed[MODEL_TEXT];
	size_t cursor;
};

static inline bool model_is_done(const struct model *m)
{
	return m->row == m->sizes[m->form];
}

/* A row's number over all forms. */
static inline size_t model_row(const struct model *m, size_t row)
{
	for (size_t i = 0; i < m->form; i++)
		row += m->sizes[i];
	return row;
}

static inline struct model_cell *model_cell(struct model *m)
{
	return &m->cells[m->place][model_row(m, m->row)];
}

/* "1.250" and its like to "1250"; false when it is no number of at most 13 digits. */
static inline bool model_number(const char *text, char *out)
{
	size_t groups = 0, digits = strspn(text, "0123456789"), size = 0;
	char sign = text[digits];

	if (digits == 0 || (sign != '\0' && (digits > 3 || *text == '0')))
		return false;
	for (const char *at = text + digits; *at != '\0'; at += 4, groups++) {
		if (*at != sign || strspn(at + 1, "0123456789") < 3 ||
			(at[4] != '\0' && at[4] != sign))
			return false;
	}
	for (const char *at = text; *at != '\0'; at++) {
		if (isdigit((unsigned char)*at) && (size > 0 || *at != '0'))
			out[size++] = *at;
	}
	if (size == 0)
		out[size++] = '0';
	out[size] = '\0';
	return size <= 13;
}

/* ".2" by its number, ".words" as they are; NULL when the text is no reason. */
static inline const char *model_reason(const struct model *m)
{
	const char *words = m->typed + 1;

	if (m->typed[0] != '.' || *words == '\0')
		return NULL;
	if (isdigit((unsigned char)*words))
		return words[1] == '\0' ? m->reasons[*words - '0'] : NULL;
	return words;
}

/* Leaving a field. */
static inline void model_commit(struct model *m)
{
	struct model_cell *c;
	char number[MODEL_TEXT];
	const char *reason;

	if (!m->is_touched || model_is_done(m))
		return;
	m->is_touched = m->is_inside = m->is_same = m->is_asked = false;
	c = model_cell(m);
	reason = model_reason(m);
	if (m->typed[0] == '\0' || strcmp(m->typed, ".") == 0)
		(void)snprintf(c->text, sizeof(c->text), "%s", m->typed);
	else if (reason != NULL)
		(void)snprintf(c->text, sizeof(c->text), ". %s", reason);
	else if (model_number(m->typed, number))
		(void)snprintf(c->text, sizeof(c->text), "%s", number);
	else {
		(void)snprintf(c->wrong, sizeof(c->wrong), "%s", m->typed);
		return;
	}
	c->wrong[0] = '\0';
}

static inline void model_go(struct model *m, size_t form, size_t row, size_t place)
{
	m->form = form;
	m->row = row;
	m->place = place;
	m->is_touched = m->is_same = m->is_asked = m->is_inside = false;
	m->typed[0] = '\0';
	m->cursor = 0;
}

static inline bool model_passes(const struct model *m, size_t row)
{
	return row < m->sizes[m->form] && m->is_local[model_row(m, row)];
}

static inline void model_down(struct model *m, bool by_arrow)
{
	if (!model_is_done(m)) {
		size_t row = m->row + 1;

		while (!by_arrow && model_passes(m, row))
			row++;
		model_go(m, m->form, row, m->place);
	} else if (!m->is_grid && m->form + 1 < MODEL_FORMS)
		model_go(m, m->form + 1, 0, m->place);
	else if (m->place + 1 < MODEL_PLACES)
		model_go(m, m->is_grid ? m->form : 0, 0, m->place + 1);
}

static inline void model_up(struct model *m, bool by_arrow)
{
	size_t row = m->row;

	while (!by_arrow && row > 0 && model_passes(m, row - 1))
		row--;
	if (row > 0)
		model_go(m, m->form, row - 1, m->place);
	else if (!m->is_grid && m->form > 0)
		model_go(m, m->form - 1, m->sizes[m->form - 1], m->place);
	else
		model_go(m, m->form, m->row, m->place);
}

static inline void model_sideways(struct model *m, bool on)
{
	size_t place = m->place;

	if (on && place + 1 < MODEL_PLACES)
		place++;
	if (!on && place > 0)
		place--;
	model_go(m, m->form, m->row, place);
}

static inline void model_set(struct model *m, const char *text)
{
	(void)snprintf(m->typed, sizeof(m->typed), "%s", text);
	m->cursor = strlen(m->typed);
}

static inline void model_insert(struct model *m, char letter)
{
	size_t size = strlen(m->typed);

	memmove(m->typed + m->cursor + 1, m->typed + m->cursor, size - m->cursor + 1);
	m->typed[m->cursor++] = letter;
	m->is_touched = true;
}

/* What stands there, as far as an arrow or Backspace can go into it. */
static inline void model_go_in(struct model *m)
{
	const char *stands = model_cell(m)->text;

	model_set(m, *stands == '.' ? "" : stands);
	m->is_inside = true;
}

static inline void model_letter(struct model *m, char letter)
{
	bool going_on = (m->is_touched || m->is_inside) && !m->is_same && m->typed[0] != '\0';

	if (model_is_done(m) && isdigit((unsigned char)letter))
		model_down(m, false);
	if (model_is_done(m))
		return;
	if (letter == ',' && (!going_on || !isdigit((unsigned char)m->typed[strlen(m->typed) - 1])))
		return;
	if (letter == '.' && m->is_touched && m->typed[0] == '.')
		return;
	if (letter == '.' && !going_on)
		model_set(m, "");
	if (letter != '.' && ((!m->is_touched && !m->is_inside) || m->is_same))
		model_set(m, "");
	m->is_same = false;
	model_insert(m, letter);
}

static inline void model_same(struct model *m)
{
	const char *before;

	if (model_is_done(m))
		return;
	before = m->before[model_row(m, m->row)];
	if (before == NULL)
		return;
	if (isdigit((unsigned char)model_cell(m)->text[0]) && !m->is_asked) {
		m->is_asked = true;
		return;
	}
	model_set(m, before);
	m->is_touched = m->is_same = true;
}

static inline void model_erase(struct model *m)
{
	if (model_is_done(m))
		return;
	model_set(m, "");
	m->is_touched = true;
	m->is_same = false;
}

/* On what stood there already: a digit of a number, or all of "no data". */
static inline void model_backspace(struct model *m)
{
	if (model_is_done(m))
		return;
	if (!m->is_touched && !m->is_inside)
		model_go_in(m);
	if (m->cursor > 0) {
		m->cursor--;
		memmove(m->typed + m->cursor, m->typed + m->cursor + 1,
			strlen(m->typed + m->cursor));
	}
	m->is_touched = true;
	m->is_same = false;
}

static inline void model_arrow(struct model *m, bool right)
{
	if (model_is_done(m))
		return;
	if (!m->is_touched && !m->is_inside)
		model_go_in(m);
	if (right && m->cursor < strlen(m->typed))
		m->cursor++;
	if (!right && m->cursor > 0)
		m->cursor--;
}

#endif
