#include "cmd_review.h"

#include <stdio.h>

#include "base/number.h"
#include "codec/json.h"
#include "work/typed.h"

static const struct {
	const char *option;
	enum verify_filter filter;
} filters[] = {
	{"open", VERIFY_OPEN},
	{"changed", VERIFY_CHANGED},
	{"warned", VERIFY_WARNED},
	{"outliers", VERIFY_OUTLIER},
	{"returned", VERIFY_RETURNED},
};

static bool is_wanted(const struct context *c, const struct verify_line *l)
{
	bool any = false;

	for (size_t i = 0; i < sizeof(filters) / sizeof(filters[0]); i++) {
		if (option(c, filters[i].option) == NULL)
			continue;
		if (verify_shows(l, filters[i].filter))
			return true;
		any = true;
	}
	return !any;
}

/* As `get` and the log write a cell; of a record its first answers. */
static void add_value(const struct desk *d, const struct verify_line *l, struct buf *out)
{
	char shown[CELL_TEXT + 8];

	if (l->cell == NULL) {
		verify_say_words(d, l, out);
		return;
	}
	typed_show(l->cell->value, l->cell->reason, shown, sizeof(shown));
	buf_text(out, shown);
}

static void add_before(const struct desk *d, const struct verify_line *l, struct buf *out)
{
	const struct datum *before;
	char number[NUMBER_TEXT];

	if (l->row == NULL)
		return;
	before = book_at(&d->book, verify_period(d), l->row->id, l->place);
	number_plain(number, before->number);
	if (before->state == DATUM_NUMBER)
		buf_text(out, number);
}

/* 'x' or '!', 'o' outlier, 'c' changed since, 'f' flagged: the letters of the screen. */
static void add_marks(const struct verify_line *l, struct buf *out)
{
	if (l->problem != NULL)
		buf_char(out, l->problem->check->severity == SEVERITY_HARD ? 'x' : '!');
	if (l->is_outlier)
		buf_char(out, 'o');
	if (l->changed)
		buf_char(out, 'c');
	if (l->cell != NULL && l->cell->flagged)
		buf_char(out, 'f');
}

static const char *verdict_of(const struct verify_line *l)
{
	return l->review != NULL && l->review->verdict != VERDICT_NONE
		       ? verdict_word(l->review->verdict)
		       : "";
}

static void add_tenths(struct buf *out, bool is_known, int64_t permille)
{
	char number[NUMBER_TEXT];

	buf_char(out, '\t');
	if (!is_known)
		return;
	number_tenths(number, permille < 0 ? -permille : permille);
	buf_print(out, "%s%s%%", permille < 0 ? "-" : "", number);
}

static void add_line(const struct desk *d, const struct verify_line *l, struct buf *out)
{
	verify_path(d, l, out);
	buf_print(out, "\t%s\t", l->row != NULL ? l->row->name : "-");
	add_value(d, l, out);
	buf_char(out, '\t');
	add_before(d, l, out);
	add_tenths(out, l->has_change, l->change);
	add_tenths(out, l->has_share, l->share);
	add_tenths(out, l->has_others, l->others);
	buf_char(out, '\t');
	add_marks(l, out);
	buf_print(out, "\t%s\t%s\n", verdict_of(l), l->review != NULL ? l->review->note : "");
}

static void put_number(struct json *o, const char *name, bool is_known, int64_t number)
{
	if (is_known)
		json_number(o, name, number);
	else
		json_text(o, name, NULL);
}

static struct json *json_of(const struct desk *d, const struct verify_line *l)
{
	static void (*const texts[])(const struct desk *, const struct verify_line *,
		struct buf *) = {verify_path, add_value, add_before};
	static const char *const names[] = {"place", "value", "last"};
	struct json *o = json_map();
	struct buf b = {0};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		buf_clear(&b);
		texts[i](d, l, &b);
		json_text(o, names[i], buf_str(&b));
	}
	json_text(o, "row", l->row != NULL ? l->row->name : NULL);
	put_number(o, "change_permille", l->has_change, l->change);
	put_number(o, "share_permille", l->has_share, l->share);
	put_number(o, "others_permille", l->has_others, l->others);
	buf_clear(&b);
	add_marks(l, &b);
	json_text(o, "mark", buf_str(&b));
	json_text(o, "verdict", *verdict_of(l) != '\0' ? verdict_of(l) : NULL);
	json_text(o, "note", l->review != NULL ? l->review->note : "");
	json_text(o, "reviewer", l->review != NULL ? l->review->user : NULL);
	json_bool(o, "own", l->own);
	buf_release(&b);
	return o;
}

int review_list(const struct context *c, const struct desk *d, const struct verify_list *lines)
{
	struct json *list = option(c, "json") != NULL ? json_list() : NULL;
	struct buf out = {0};

	for (size_t i = 0; i < lines->count; i++) {
		const struct verify_line *l = &lines->list[i];

		if (is_wanted(c, l) && list != NULL)
			json_push(list, json_of(d, l));
		else if (is_wanted(c, l))
			add_line(d, l, &out);
	}
	if (list != NULL)
		json_end(list, &out);
	(void)fwrite(buf_str(&out), 1, out.size, stdout);
	buf_release(&out);
	return EXIT_DONE;
}
