#include "store/sealed.h"

#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "codec/sha256.h"
#include "store/flow_parts.h"

bool sealed_last(struct store *s, int64_t *serial, char digest[65], struct err *e)
{
	enum sql_step step;
	struct sql q;

	*serial = 0;
	digest[0] = '\0';
	if (!sql_open(s, &q, "SELECT serial, digest FROM document ORDER BY serial DESC LIMIT 1", e))
		return false;
	step = sql_step(&q, e);
	if (step == SQL_ROW) {
		*serial = sql_int_at(&q, 0);
		(void)snprintf(digest, SHA256_HEX, "%s", sql_str(&q, 1));
	}
	sql_close(&q);
	return step != SQL_FAILED;
}

bool sealed_head(
	struct store *s, const struct report *r, int64_t *seq, char hash[65], struct err *e)
{
	enum sql_step step;
	struct sql q;

	*seq = 0;
	hash[0] = '\0';
	if (!sql_open(s, &q,
		    "SELECT seq, hash FROM change WHERE report ="
		    " (SELECT name FROM report_name WHERE report_name.report = ?) AND place = ''"
		    " AND row = '' AND act = 'report' AND after = 'verified'"
		    " ORDER BY seq DESC LIMIT 1",
		    e))
		return false;
	sql_int(&q, r->id);
	step = sql_step(&q, e);
	if (step == SQL_ROW) {
		*seq = sql_int_at(&q, 0);
		(void)snprintf(hash, SHA256_HEX, "%s", sql_str(&q, 1));
	}
	sql_close(&q);
	return step != SQL_FAILED;
}

/* A document on its way into the database. */
struct sealing {
	const struct report *report;
	const struct sealed *document;
	const char *text;
	int64_t key;
};

static bool is_its_digest(const struct sealing *d, struct err *e)
{
	char digest[SHA256_HEX];

	sha256_hex(digest, d->document->text, d->document->size);
	return (strlen(d->text) == d->document->size && strcmp(digest, d->document->digest) == 0) ||
	       err_say(e, TEXT_STORE_DIGEST, NULL);
}

static void hex(const unsigned char *bytes, size_t size, struct buf *out)
{
	for (size_t i = 0; i < size; i++)
		buf_print(out, "%02x", (unsigned)bytes[i]);
}

static bool log_signed(struct store *s, const struct sealing *d, int64_t *seq, struct err *e)
{
	struct buf signature = {0};
	char name[REPORT_TEXT];
	bool ok;

	hex(d->document->signature, sizeof(d->document->signature), &signature);
	report_show(d->report, name);
	ok = change_add(s,
		&(struct change){.act = "report",
			.report = name,
			.before = d->report->state,
			.after = flow_row(FLOW_SIGN)->to,
			.mark = buf_str(&signature),
			.note = d->document->digest},
		seq, e);
	buf_release(&signature);
	return ok;
}

static bool insert(struct store *s, const struct sealing *d, int64_t seq, struct err *e)
{
	struct sql q;

	if (!sql_open(s, &q,
		    "INSERT INTO document(report, serial, digest, text, signature, key, revision, user,"
		    " at) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8,"
		    " (SELECT at FROM change WHERE seq = ?7))",
		    e))
		return false;
	sql_int(&q, d->report->id);
	sql_int(&q, d->document->serial);
	sql_text(&q, d->document->digest);
	sql_text(&q, d->text);
	sql_bytes(&q, d->document->signature, sizeof(d->document->signature));
	sql_int(&q, d->key);
	sql_int(&q, seq);
	sql_int(&q, s->actor.user);
	return sql_done(&q, e);
}

static bool put(struct store *s, const struct sealing *d, struct err *e)
{
	int64_t seq;

	return flow_is_as_seen(s, d->report, FLOW_SIGN, e) && is_its_digest(d, e) &&
	       log_signed(s, d, &seq, e) && insert(s, d, seq, e) &&
	       flow_set_state(s, d->report, flow_row(FLOW_SIGN)->to, e);
}

bool sealed_put(
	struct store *s, struct report *r, const struct sealed *d, int64_t key, struct err *e)
{
	struct sealing sealing = {.report = r, .document = d, .key = key};
	struct arena a = {0};
	bool ok;

	sealing.text = arena_text_of(&a, d->text, d->size);
	ok = store_begin(s, e) &&
	     flow_close(s, r, flow_row(FLOW_SIGN)->word, put(s, &sealing, e), e);
	if (ok)
		(void)snprintf(r->state, sizeof(r->state), "%s", flow_row(FLOW_SIGN)->to);
	arena_release(&a);
	return ok;
}

#define SEALED \
	"SELECT document.report, serial, digest, text, signature, public, user.name, document.at," \
	" report_name.name, ifnull((SELECT was.digest FROM document AS was" \
	"  WHERE was.serial = document.serial - 1), ''), log.seq, ifnull(log.hash, '')" \
	" FROM document JOIN sign_key ON sign_key.id = document.key" \
	" JOIN user ON user.id = document.user JOIN report_name USING (report)" \
	" LEFT JOIN change AS log ON log.seq = (SELECT max(seq) FROM change" \
	"  WHERE change.report = report_name.name AND place = '' AND row = ''" \
	"  AND act = 'report' AND after = 'verified') "

static struct sealed read_sealed(const struct sql *q, struct arena *a)
{
	struct sealed d = {
		.report = sql_int_at(q, 0),
		.serial = sql_int_at(q, 1),
		.digest = sql_copy(q, a, 2),
		.text = sql_copy(q, a, 3),
		.public_line = sql_copy(q, a, 5),
		.signer = sql_copy(q, a, 6),
		.at_ms = sql_moment(q, 7),
		.report_name = sql_copy(q, a, 8),
		.previous = sql_copy(q, a, 9),
		.audit_seq = sql_int_at(q, 10),
		.audit_hash = sql_copy(q, a, 11),
	};

	d.size = strlen(d.text);
	sql_bytes_at(q, 4, d.signature, sizeof(d.signature));
	return d;
}

const struct sealed *sealed_get(
	struct store *s, struct arena *a, const struct report *r, struct err *e)
{
	struct sealed *d = NULL;
	struct sql q;

	e->text[0] = '\0';
	if (!sql_open(s, &q, SEALED "WHERE document.report = ?", e))
		return NULL;
	sql_int(&q, r->id);
	if (sql_step(&q, e) == SQL_ROW) {
		d = arena_new(a, 1, sizeof(*d));
		*d = read_sealed(&q, a);
	}
	sql_close(&q);
	return d;
}

bool sealed_list(
	struct store *s, struct arena *a, struct sealed **list, size_t *count, struct err *e)
{
	enum sql_step step;
	int64_t room;
	struct sql q;

	*count = 0;
	if (!sql_open(s, &q, "SELECT count(*) FROM document", e) || !sql_number(&q, &room, 0, e) ||
		!sql_open(s, &q, SEALED "ORDER BY serial", e))
		return false;
	*list = arena_new(a, (size_t)room + 1, sizeof(**list));
	while ((step = sql_step(&q, e)) == SQL_ROW && *count < (size_t)room)
		(*list)[(*count)++] = read_sealed(&q, a);
	sql_close(&q);
	return step != SQL_FAILED;
}
