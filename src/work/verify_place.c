#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "work/bookmark.h"
#include "work/verify_parts.h"

/* "2026/sem1 64.08.09.2001 S05", "2026/sem1/2 - kendala/3": "." is the line after the last. */
static const char SETTING[] = "verify";

enum {
	SPOT_TEXT = 128
};

static void add_spot(const struct verify *v, struct buf *out)
{
	const struct verify_line *l = verify_at(v);
	size_t places = v->desk.book.place_count;

	buf_print(out, " %s ", v->place < (int)places ? v->desk.book.places[v->place].code : "-");
	if (l == NULL)
		buf_char(out, '.');
	else if (l->row != NULL)
		buf_text(out, l->row->name);
	else
		verify_path(&v->desk, l, out);
}

/* Only for whom it is work: others look, and come back to their own. */
void verify_mark(const struct verify *v)
{
	const struct bookmark b = {
		.year = v->desk.report.year, .stage = v->desk.report.stage, .face = FACE_VERIFY};

	if (flow_is_for(FLOW_REVIEW, store_actor(v->desk.store)->role))
		bookmark_put(v->desk.store, &b);
}

/* Trouble is ignored: it costs a few keys, never a verdict. */
void verify_remember(const struct verify *v)
{
	struct buf text = {0};
	char report[REPORT_TEXT];
	struct err ignored;

	report_show(&v->desk.report, report);
	buf_text(&text, report);
	add_spot(v, &text);
	(void)setting_put(
		v->desk.store, store_actor(v->desk.store)->user, SETTING, buf_str(&text), &ignored);
	buf_release(&text);
}

static bool is_at(
	const struct verify *v, const struct verify_line *l, const char *place, const char *name)
{
	struct buf path = {0};
	bool same;

	verify_path(&v->desk, l, &path);
	same = strcmp(buf_str(&path), l->row != NULL ? place : name) == 0 &&
	       (l->row == NULL || strcmp(l->row->name, name) == 0);
	buf_release(&path);
	return same;
}

static bool go_to_spot(struct verify *v, const char *place, const char *name)
{
	for (size_t i = 0; i < v->all.count; i++) {
		if (is_at(v, &v->all.list[i], place, name)) {
			verify_go_line(v, &v->all.list[i]);
			return true;
		}
	}
	return false;
}

/* False when this person was in no line of this report, or it is gone. */
bool verify_recall(struct verify *v)
{
	char *text = setting_get(v->desk.store, store_actor(v->desk.store)->user, SETTING);
	char report[REPORT_TEXT], kept[REPORT_TEXT], place[SPOT_TEXT], name[SPOT_TEXT];
	bool ok;

	report_show(&v->desk.report, report);
	ok = text != NULL && sscanf(text, "%47s %127s %127s", kept, place, name) == 3 &&
	     strcmp(kept, report) == 0 && go_to_spot(v, place, name);
	free(text);
	return ok;
}
