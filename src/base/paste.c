#include "base/paste.h"

static bool is_digit(uint32_t code)
{
	return code >= '0' && code <= '9';
}

static bool give(struct key out[PASTE_KEYS], size_t *count, struct key key)
{
	out[(*count)++] = key;
	return true;
}

/* A letter, behind the blank that is owed. */
static bool give_letter(struct paste *p, uint32_t code, struct key out[PASTE_KEYS], size_t *count)
{
	if (p->blank && code != ' ')
		(void)give(out, count, (struct key){KEY_LETTER, ' '});
	p->blank = false;
	p->last = code;
	return give(out, count, (struct key){KEY_LETTER, code});
}

static bool into_line(
	struct paste *p, const struct key *key, struct key out[PASTE_KEYS], size_t *count)
{
	if (key->kind == KEY_LETTER)
		return give_letter(p, key->code, out, count);
	p->blank = true;
	return true;
}

static bool into_lines(
	struct paste *p, const struct key *key, struct key out[PASTE_KEYS], size_t *count)
{
	if (key->kind == KEY_LETTER)
		return give_letter(p, key->code, out, count);
	return give_letter(p, key->kind == KEY_ENTER ? '\n' : ' ', out, count);
}

static bool next_number(
	struct paste *p, enum key_kind kind, struct key out[PASTE_KEYS], size_t *count)
{
	*p = (struct paste){.number = p->number};
	return give(out, count, (struct key){kind, 0});
}

/* Digits with a single sign between them; a blank is only given when a digit follows. */
static bool into_numbers(
	struct paste *p, const struct key *key, struct key out[PASTE_KEYS], size_t *count)
{
	bool is_letter = key->kind == KEY_LETTER, goes_on = is_digit(p->last) && !p->blank;

	if (key->kind == KEY_ENTER || key->kind == KEY_TAB)
		return next_number(p, key->kind, out, count);
	if (is_letter && key->code == ' ' && !p->over) {
		p->blank = is_digit(p->last);
		return true;
	}
	if (is_letter && !p->over && is_digit(key->code))
		return give_letter(p, key->code, out, count);
	if (is_letter && !p->over && goes_on && (key->code == '.' || key->code == ','))
		return give_letter(p, key->code, out, count);
	p->over = true;
	return false;
}

/* Money has letters, "Rp 1.250.000,-"; the field says what fits. + and - would go to another. */
static bool into_answer(
	struct paste *p, const struct key *key, struct key out[PASTE_KEYS], size_t *count)
{
	if (key->kind == KEY_ENTER || key->kind == KEY_TAB)
		return next_number(p, KEY_TAB, out, count);
	if (key->kind != KEY_LETTER || key->code == '+')
		return false;
	if (key->code == '-' && p->last != ',' && p->last != '.')
		return false;
	return give_letter(p, key->code, out, count);
}

static bool take(struct paste *p, enum paste_into into, const struct key *key,
	struct key out[PASTE_KEYS], size_t *count)
{
	switch (into) {
	case PASTE_LINE:
		return into_line(p, key, out, count);
	case PASTE_LINES:
		return into_lines(p, key, out, count);
	case PASTE_NUMBERS:
		return into_numbers(p, key, out, count);
	case PASTE_ANSWER:
		return into_answer(p, key, out, count);
	case PASTE_NOWHERE:
		break;
	}
	return false;
}

bool paste_keys(struct paste *p, enum paste_into into, const struct key *key,
	struct key out[PASTE_KEYS], size_t *count)
{
	*count = 0;
	p->dropped = !take(p, into, key, out, count);
	return !p->dropped;
}

/* In a table a point within a number is that field's, which is where "no data" is, too. */
enum action paste_action(enum paste_into into, const struct key *key)
{
	bool is_point = key->kind == KEY_LETTER && key->code == '.';

	if (key->kind == KEY_LETTER && !(into == PASTE_NUMBERS && is_point))
		return ACT_NONE;
	return action_of(KEYMAP_FIELD, false, key);
}

enum paste_into paste_into(enum keymap map)
{
	switch (map) {
	case KEYMAP_TEXT:
		return PASTE_LINE;
	case KEYMAP_FIELD:
		return PASTE_NUMBERS;
	default:
		return PASTE_NOWHERE;
	}
}
