#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "store/change.h"
#include "store/report.h"
#include "store/reports.h"
#include "store/sql.h"
#include "store/valid.h"

/* "2026/sem1/2" as four digits, a stage's name and a number of one or two digits, or nothing. */
static bool split(const struct forms *forms, const char *text, struct report *out)
{
	size_t digits = strspn(text, "0123456789"), size;
	char name[REPORT_TEXT];
	const char *rest;

	if (digits != 4 || text[4] != '/')
		return false;
	rest = text + 5;
	size = strcspn(rest, "/");
	if (size >= sizeof(name))
		return false;
	memcpy(name, rest, size);
	name[size] = '\0';
	out->stage = forms_stage(forms, name);
	for (int i = 0; i < 4; i++)
		out->year = out->year * 10 + (text[i] - '0');
	rest += size;
	if (*rest == '/') {
		digits = strspn(++rest, "0123456789");
		if (digits == 0 || digits > 2 || rest[0] == '0')
			return false;
		while (*rest >= '0' && *rest <= '9')
			out->revision = out->revision * 10 + (*rest++ - '0');
	}
	return out->stage != NULL && *rest == '\0';
}

static bool say_bad(const struct forms *forms, const char *text, struct err *e)
{
	struct buf names = {0};

	for (size_t i = 0; i < forms->stage_count; i++)
		buf_print(&names, "%s%s", i > 0 ? ", " : "", forms->stages[i].name);
	(void)err_say(e, TEXT_STORE_BAD_REPORT, text,
		forms->stage_count > 0 ? forms->stages[0].name : "", buf_str(&names), NULL);
	buf_release(&names);
	return false;
}

bool report_parse(const struct forms *forms, const char *text, int *year,
	const struct stage **stage, int *revision, struct err *e)
{
	struct report r = {0};

	if (!split(forms, text, &r))
		return say_bad(forms, text, e);
	if (!valid_year(r.year, e))
		return false;
	*year = r.year;
	*stage = r.stage;
	*revision = r.revision;
	return true;
}

void report_show(const struct report *r, char out[REPORT_TEXT])
{
	if (r->revision > 1)
		(void)snprintf(out, REPORT_TEXT, "%d/%s/%d", r->year, r->stage->name, r->revision);
	else
		(void)snprintf(out, REPORT_TEXT, "%d/%s", r->year, r->stage->name);
}

static void read_report(const struct sql *q, struct report *r)
{
	r->id = sql_int_at(q, 0);
	r->revision = (int)sql_int_at(q, 1);
	(void)snprintf(r->state, sizeof(r->state), "%s", sql_str(q, 2));
	r->is_old = sql_int_at(q, 3) != 0;
}

bool report_is_open(const struct report *r)
{
	return !r->is_old && (strcmp(r->state, "draft") == 0 || strcmp(r->state, "returned") == 0);
}

const char *report_state_word(const char *state)
{
	static const struct {
		const char *state;
		enum text_id word;
	} words[] = {
		{"draft", TEXT_STATE_DRAFT},
		{"submitted", TEXT_STATE_SUBMITTED},
		{"returned", TEXT_STATE_RETURNED},
		{"verified", TEXT_STATE_VERIFIED},
		{"signed", TEXT_STATE_SIGNED},
		{"sent", TEXT_STATE_SENT},
		{"received", TEXT_STATE_RECEIVED},
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (strcmp(words[i].state, state) == 0)
			return text(words[i].word);
	}
	return state;
}

bool report_find(struct store *s, int year, const struct stage *stage, int revision,
	struct report *out, struct err *e)
{
	enum sql_step step;
	char name[REPORT_TEXT];
	struct sql q;

	*out = (struct report){.year = year, .stage = stage, .revision = 1, .state = "draft"};
	if (!sql_open(s, &q,
		    "SELECT id, revision, state, (SELECT max(revision) FROM report"
		    "  WHERE year = ?1 AND stage = ?2) > revision FROM report"
		    " WHERE year = ?1 AND stage = ?2 AND (?3 = 0 OR revision = ?3)"
		    " ORDER BY revision DESC LIMIT 1",
		    e))
		return false;
	sql_int(&q, year);
	sql_text(&q, stage->name);
	sql_int(&q, revision);
	step = sql_step(&q, e);
	if (step == SQL_ROW)
		read_report(&q, out);
	sql_close(&q);
	if (step == SQL_DONE && revision > 1) {
		out->revision = revision;
		report_show(out, name);
		return err_say(e, TEXT_STORE_NO_REPORT, name, NULL);
	}
	return step != SQL_FAILED;
}

static bool log_draft(struct store *s, const struct report *r, struct err *e)
{
	char name[REPORT_TEXT];
	int64_t seq;

	report_show(r, name);
	return change_add(
		s, &(struct change){.act = "report", .report = name, .after = "draft"}, &seq, e);
}

static bool make(struct store *s, struct report *r, struct err *e)
{
	struct sql q;

	if (!sql_open(s, &q,
		    "INSERT INTO report(year, stage, revision, state) VALUES(?, ?, 1, 'draft')", e))
		return false;
	sql_int(&q, r->year);
	sql_text(&q, r->stage->name);
	if (!sql_done(&q, e))
		return false;
	r->id = sqlite3_last_insert_rowid(s->db);
	return log_draft(s, r, e);
}

bool report_ensure(struct store *s, struct report *r, struct err *e)
{
	struct report now;

	/* Somebody else may have made it since it was looked for, or what made it was undone. */
	if (!report_find(s, r->year, r->stage, r->revision, &now, e) ||
		(now.id == 0 && !make(s, &now, e)))
		return false;
	*r = now;
	return true;
}

bool report_open(struct store *s, struct report *r, struct err *e)
{
	const struct report before = *r;
	char name[REPORT_TEXT];
	bool ok;

	if (!store_begin(s, e))
		return false;
	ok = report_ensure(s, r, e);
	report_show(&before, name);
	if (!ok)
		refuse_if_denied(s, &(struct change){.act = "report", .report = name});
	ok = store_end(s, ok, e);
	if (!ok)
		*r = before;
	return ok;
}

size_t report_years(struct store *s, int *years, size_t most)
{
	struct err ignored;
	size_t count = 0;
	struct sql q;

	if (!sql_open(s, &q, "SELECT DISTINCT year FROM report ORDER BY year DESC", &ignored))
		return 0;
	while (count < most && sql_step(&q, &ignored) == SQL_ROW)
		years[count++] = (int)sql_int_at(&q, 0);
	sql_close(&q);
	return count;
}
