#include "work/fill_parts.h"

#include <limits.h>
#include <string.h>

/* The longest number with its groups, and some: beyond it a key hangs. */
enum {
	NUMBER_BYTES = 40
};

/* Digits stand in the field and are not taken yet: letters belong to them. */
bool fill_types_number(const struct fill *f)
{
	const struct field *field = fill_field(f);

	return field != NULL && field_is_number(field) && (f->touched || f->mends) && !f->same &&
	       f->prose.size > 0;
}

/* Keys typed ahead of a full disk would make another number of the one that hangs. */
static bool hangs(const struct fill *f, const struct field *field)
{
	return f->stuck && field->type != FIELD_TEXT;
}

bool fill_may_type(struct fill *f)
{
	const struct field *field = fill_field(f);

	if (field == NULL || hangs(f, field))
		return false;
	if (field->calculation != NULL)
		fill_say(f, true, TEXT_FILL_COMPUTED, NULL);
	else if (desk_may_record(f->desk, f->record->form))
		return true;
	else if (!report_is_open(&f->desk->report))
		fill_say(
			f, true, desk_locked(&f->desk->report), report_state_word(f->desk->report.state), NULL);
	else
		fill_say(f, true, TEXT_FILL_READER, form_label(f->record->form), NULL);
	return false;
}

/* What stands in a text is gone on with; anything else is typed over, as in CSPro and EpiData,
 * unless an arrow or Backspace went into it. */
static void begin_typing(struct fill *f, const struct field *field)
{
	if ((!f->touched && !f->mends && field->type != FIELD_TEXT) || f->same)
		prose_set(&f->prose, "", f->prose.multiline);
	f->same = false;
}

static bool fits_number(const struct field *field, uint32_t code)
{
	if (code >= '0' && code <= '9')
		return true;
	if (field->type == FIELD_MONEY && code < 0x80 && strchr("rRjJ", (int)code) != NULL)
		return true;
	return code == '.' || code == ',' || code == ' ';
}

static enum fill_step refuse_letter(struct fill *f, const struct key *key)
{
	char name[KEY_NAME];

	key_name(key, name);
	fill_say(f, true, TEXT_FILL_DIGITS_ONLY, name, NULL);
	return FILL_BEEP;
}

/* "=" anywhere, and a blank where nothing is typed yet, ask for the list. A blank among several codes
 * that are being chosen takes the one pointed at and goes on choosing. */
static bool asks_for_list(const struct fill *f, const struct field *field, uint32_t code)
{
	bool fresh = !f->touched && !f->mends;

	return fill_has_codes(field) &&
	       (code == '=' || (code == ' ' && (fresh || f->prose.size == 0) && !f->choosing));
}

bool fill_insert(struct prose *p, uint32_t code)
{
	size_t need = code < 0x80 ? 1 : 4;

	return p->size + need <= ANSWER_LONG && prose_insert(p, code);
}

static enum fill_step insert(struct fill *f, const struct field *field, uint32_t code)
{
	begin_typing(f, field);
	if ((field_is_number(field) && f->prose.size >= NUMBER_BYTES) ||
		!fill_insert(&f->prose, code)) {
		fill_say(f, true, TEXT_FILL_FULL, NULL);
		return FILL_BEEP;
	}
	f->touched = true;
	fill_draft(f);
	fill_find(f);
	return FILL_STAY;
}

enum fill_step fill_letter(struct fill *f, const struct key *key)
{
	const struct field *field = fill_field(f);
	uint32_t code = key->kind == KEY_ENTER ? '\n' : key->code;

	if (field == NULL)
		fill_say(f, true, TEXT_FILL_DONE_LINE, NULL);
	if (field == NULL || (key->kind != KEY_LETTER && key->kind != KEY_ENTER))
		return FILL_BEEP;
	if (!fill_may_type(f))
		return FILL_BEEP;
	if (field_is_number(field) && !fill_types_number(f) && !fits_number(field, code))
		return refuse_letter(f, key);
	if (asks_for_list(f, field, code))
		return fill_choose(f);
	if (code == ' ' && f->choosing && field->type == FIELD_SELECT_MULTIPLE) {
		if (!fill_add_choice(f))
			return FILL_BEEP;
		(void)prose_insert(&f->prose, ' ');
		fill_find(f);
		return FILL_STAY;
	}
	return insert(f, field, code);
}

enum fill_step fill_take(struct fill *f, const char *canonical)
{
	const struct field *field = fill_field(f);
	struct buf typed = {0};

	if (!fill_may_type(f))
		return FILL_BEEP;
	answer_edit(field, canonical, &typed);
	prose_set(&f->prose, buf_str(&typed), f->prose.multiline);
	f->touched = true;
	buf_release(&typed);
	fill_find(f);
	return FILL_STAY;
}

enum fill_step fill_erase(struct fill *f, enum action action, const struct key *key)
{
	const struct field *field = fill_field(f);
	bool kept = field != NULL && !f->touched && !f->mends && field->type != FIELD_TEXT;

	if (!fill_may_type(f))
		return FILL_BEEP;
	if (action == ACT_BACKSPACE)
		prose_backspace(&f->prose);
	else if (key->kind == KEY_DELETE && !kept)
		prose_delete(&f->prose);
	else
		prose_clear(&f->prose);
	f->touched = true;
	f->same = false;
	fill_draft(f);
	fill_find(f);
	return FILL_STAY;
}

enum fill_step fill_inside(struct fill *f, enum action action)
{
	int cells = f->prose.multiline ? f->cells : INT_MAX;

	if (fill_field(f) == NULL)
		return FILL_BEEP;
	f->mends = true;
	if (action == ACT_LEFT)
		prose_left(&f->prose);
	else if (action == ACT_RIGHT)
		prose_right(&f->prose);
	else if (action == ACT_FIRST)
		prose_home(&f->prose, cells);
	else
		prose_end(&f->prose, cells);
	return FILL_STAY;
}
