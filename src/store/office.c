#include "store/office.h"

#include <string.h>

#include "base/buf.h"
#include "store/change.h"

#define US " || char(31) || "

static const char *const lists[] = {
	"SELECT 'district' || char(31) || id" US "code" US "name" US "regency" US "province"
	" FROM district ORDER BY id",
	"SELECT 'village' || char(31) || code" US "from_year" US "name" US "until_year" US "reason"
	" FROM village ORDER BY code, from_year",
	"SELECT 'owner' || char(31) || name FROM owner ORDER BY name",
	"SELECT 'unit' || char(31) || id" US "owner" US "name" US "first FROM unit ORDER BY id",
	"SELECT 'unit_village' || char(31) || owner" US "village" US "unit"
	" FROM unit_village ORDER BY owner, village",
	"SELECT 'row_owner' || char(31) || row" US "form" US "owner FROM row_owner ORDER BY row",
	"SELECT 'form_writer' || char(31) || form" US "role" US "owner"
	" FROM form_writer ORDER BY form, role",
};

static bool add_list(struct store *s, const char *sql, struct buf *b, struct err *e)
{
	enum sql_step step;
	struct sql q;

	if (!sql_open(s, &q, sql, e))
		return false;
	while ((step = sql_step(&q, e)) == SQL_ROW) {
		const char *line = sql_str(&q, 0);

		buf_add(b, line, (size_t)sqlite3_column_bytes(q.stmt, 0));
		buf_char(b, '\n');
	}
	sql_close(&q);
	return step == SQL_DONE;
}

bool office_digest(struct store *s, char digest[SHA256_HEX], struct err *e)
{
	struct buf b = {0};
	bool ok = true;

	for (size_t i = 0; ok && i < sizeof(lists) / sizeof(lists[0]); i++)
		ok = add_list(s, lists[i], &b, e);
	sha256_hex(digest, buf_str(&b), b.size);
	buf_release(&b);
	return ok;
}

bool office_log(struct store *s, const char before[SHA256_HEX], struct err *e)
{
	char after[SHA256_HEX];
	struct change c = {.act = "office", .before = before, .after = after};
	int64_t seq;

	return office_digest(s, after, e) &&
	       (strcmp(before, after) == 0 || change_add(s, &c, &seq, e));
}
