#include "form/message_show.h"

#include <string.h>

#include "base/number.h"
#include "base/text.h"
#include "form/answer.h"

static void show_unknown(const struct show *s)
{
	buf_char(s->out, '-');
}

static void show_number(const struct show *s, const struct expr *x, struct value v)
{
	enum field_type type = expr_type(x);

	/* In a sentence a plain count is never a year. */
	if (v.known)
		answer_show_number(type == FIELD_INTEGER ? FIELD_MONEY : type, v.number, s->out);
	else
		show_unknown(s);
}

static void show_lhs(const struct show *s)
{
	show_number(s, s->problem->check->lhs, s->problem->lhs);
}

static void show_rhs(const struct show *s)
{
	show_number(s, s->problem->check->rhs, s->problem->rhs);
}

static void show_value(const struct show *s)
{
	show_number(s, s->problem->check->value, s->problem->value);
}

static void show_tenths(const struct show *s)
{
	char text[NUMBER_TEXT];

	if (!s->problem->value.known) {
		show_unknown(s);
		return;
	}
	number_tenths(text, s->problem->value.number);
	buf_text(s->out, text);
}

/* Thousandths with one decimal, cut off: 3456 is 3,4. Open items are counted as they are. */
static void show_thousandths(const struct show *s)
{
	const struct expr *value = s->problem->check->value;
	int64_t tenths = s->problem->value.number / 100;
	char text[NUMBER_TEXT];

	if (!s->problem->value.known) {
		show_unknown(s);
		return;
	}
	if (expr_has(value, EXPR_OPEN_ITEMS)) {
		show_value(s);
		return;
	}
	number_tenths(text, tenths);
	buf_text(s->out, text);
	if (tenths % 10 == 0)
		buf_text(s->out, text_either(",0", ".0"));
}

static void show_owner(const struct show *s)
{
	const struct problem *p = s->problem;
	const struct owner *owner = p->owner == NULL && p->row != NULL ? p->row->owner : p->owner;

	buf_text(s->out, owner == NULL ? "-" : owner->name);
}

static void show_village(const struct show *s, int place)
{
	const struct book *b = s->book;
	bool is_village = place >= 0 && (size_t)place < b->place_count;

	buf_text(s->out, is_village ? b->places[place].name : b->district_name);
}

static void show_place(const struct show *s)
{
	show_village(s, s->problem->place);
}

static void show_other(const struct show *s)
{
	show_village(s, s->problem->other);
}

static void show_row_number(const struct show *s)
{
	char number[16];

	row_number(s->problem->row, number);
	buf_text(s->out, number);
}

static void show_row_label(const struct show *s)
{
	buf_text(s->out, row_label(s->problem->row));
}

/* What a check must have for a placeholder to mean something. */
enum need {
	NEED_NOTHING,
	NEED_LHS,
	NEED_RHS,
	NEED_VALUE,
	NEED_ROW,
	NEED_PAIR,
	NEED_OWNER,
	NEED_RECORD,
	NEED_TWIN,
	NEED_FIELD
};

static const struct placeholder {
	const char *name;
	enum need need;
	void (*show)(const struct show *s);
} placeholders[] = {
	{"lhs", NEED_LHS, show_lhs},
	{"rhs", NEED_RHS, show_rhs},
	{"kini", NEED_LHS, show_lhs},
	{"lalu", NEED_RHS, show_rhs},
	{"n", NEED_VALUE, show_value},
	{"val", NEED_VALUE, show_thousandths},
	{"pct", NEED_VALUE, show_tenths},
	{"pp", NEED_VALUE, show_tenths},
	{"pj", NEED_OWNER, show_owner},
	{"desa", NEED_NOTHING, show_place},
	{"desa1", NEED_PAIR, show_place},
	{"desa2", NEED_PAIR, show_other},
	{"no", NEED_ROW, show_row_number},
	{"uraian", NEED_ROW, show_row_label},
	{"tahap", NEED_NOTHING, show_stage},
	{"bulan", NEED_NOTHING, show_months},
	{"nomor", NEED_RECORD, show_record_number},
	{"kembar", NEED_TWIN, show_twin_number},
	{"isian", NEED_FIELD, show_field_label},
};

static const struct placeholder *find(const char *name)
{
	for (size_t i = 0; i < sizeof(placeholders) / sizeof(placeholders[0]); i++) {
		if (strcmp(placeholders[i].name, name) == 0)
			return &placeholders[i];
	}
	return NULL;
}

static bool has(const struct check *c, enum need need)
{
	switch (need) {
	case NEED_LHS:
		return c->lhs != NULL;
	case NEED_RHS:
		return c->rhs != NULL;
	case NEED_VALUE:
		return c->value != NULL;
	case NEED_ROW:
		return c->each != NULL;
	case NEED_PAIR:
		return c->scopes == SCOPE_PAIR;
	case NEED_OWNER:
		return c->scopes == SCOPE_OWNER || c->each != NULL;
	case NEED_RECORD:
		return c->scopes == SCOPE_RECORD;
	case NEED_TWIN:
		return expr_has(c->require, EXPR_UNIQUE);
	case NEED_FIELD:
		return c->scopes == SCOPE_RECORD &&
		       (expr_has(c->require, EXPR_COMPLETE) || message_field_read(c) != NULL);
	default:
		return true;
	}
}

/* The text from p up to the next {name} goes to plain, the name to name. What follows them, or NULL
 * after the last. */
static const char *next(const char *p, struct buf *plain, struct buf *name)
{
	size_t size = strcspn(p, "{"), inner;

	buf_clear(plain);
	buf_clear(name);
	buf_add(plain, p, size);
	if (p[size] == '\0')
		return NULL;
	p += size + 1;
	inner = strcspn(p, "{}");
	buf_add(name, p, inner);
	return p[inner] == '}' ? p + inner + 1 : p + inner;
}

/* The field of a record that braces name: it wins over words, which are few. */
static const struct field *field_named(const struct check *c, const char *name)
{
	if (c->scopes != SCOPE_RECORD || c->form == NULL)
		return NULL;
	return form_field(c->form, name);
}

static bool is_wrong(const struct forms *f, const struct check *c, const char *name)
{
	const struct placeholder *p = find(name);

	if (field_named(c, name) != NULL)
		return false;
	return p != NULL ? !has(c, p->need) : forms_row(f, name) == NULL;
}

bool message_is_wrong(
	const struct forms *f, const struct check *c, const char *message, struct buf *name)
{
	struct buf plain = {0};
	bool wrong = false;

	while (!wrong && (message = next(message, &plain, name)) != NULL)
		wrong = is_wrong(f, c, buf_str(name));
	buf_release(&plain);
	return wrong;
}

static void show_name(const struct show *s, const char *name)
{
	const struct placeholder *p = find(name);
	const struct row *row = p != NULL ? NULL : forms_row(s->book->forms, name);
	const struct field *field = field_named(s->problem->check, name);
	char number[NUMBER_TEXT];
	struct value v;

	if (field != NULL) {
		show_field(s, field);
	} else if (p != NULL && has(s->problem->check, p->need)) {
		p->show(s);
	} else if (row != NULL) {
		v = book_value(s->book, PERIOD_NOW, row, s->problem->place);
		number_show(number, v.number);
		buf_text(s->out, v.known ? number : "-");
	}
}

void problem_text(const struct book *b, const struct problem *p, struct buf *out)
{
	const struct show s = {.book = b, .problem = p, .out = out};
	const char *message = text_either(p->check->message, p->check->message_english);
	struct buf plain = {0}, name = {0};

	while (message != NULL) {
		message = next(message, &plain, &name);
		buf_add(out, buf_str(&plain), plain.size);
		if (message != NULL)
			show_name(&s, buf_str(&name));
	}
	buf_release(&plain);
	buf_release(&name);
}
