#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "store/change.h"
#include "store/connect.h"
#include "store/filesystem.h"
#include "store/office.h"
#include "store/owners.h"
#include "store/people.h"
#include "store/publish.h"
#include "store/steps.h"
#include "store/valid.h"
#include "store/writers.h"

static bool is_whole(const struct store_new *n, struct err *e)
{
	if (!valid_district(n->district_code, e) || !valid_name(n->district_name, VALID_PLACE, e) ||
		!valid_name(n->regency_name, VALID_PLACE, e) ||
		!valid_name(n->province_name, VALID_PLACE, e) || !valid_year(n->year, e) ||
		!valid_name(n->admin_name, VALID_NAME, e))
		return false;
	if (n->village_count == 0)
		return err_say(e, TEXT_STORE_NO_VILLAGES, n->district_code, NULL);
	for (size_t i = 0; i < n->village_count; i++) {
		if (!valid_village(n->villages[i].code, n->district_code, e) ||
			!valid_name(n->villages[i].name, VALID_PLACE, e))
			return false;
	}
	return true;
}

static bool is_local(const char *path, struct err *e)
{
	struct buf folder = {0};
	bool ok;

	publish_folder(path, &folder);
	ok = filesystem_fit(buf_str(&folder), e);
	buf_release(&folder);
	return ok;
}

static bool put_district(struct store *s, const struct store_new *n, struct err *e)
{
	struct sql q;

	if (!sql_open(s, &q,
		    "INSERT INTO district(id, code, name, regency, province) VALUES(1, ?, ?, ?, ?)",
		    e))
		return false;
	sql_text(&q, n->district_code);
	sql_text(&q, n->district_name);
	sql_text(&q, n->regency_name);
	sql_text(&q, n->province_name);
	return sql_done(&q, e);
}

static bool put_villages(struct store *s, const struct store_new *n, struct err *e)
{
	struct sql q;

	for (size_t i = 0; i < n->village_count; i++) {
		if (!sql_open(s, &q,
			    "INSERT OR IGNORE INTO village(code, from_year, name) VALUES(?, ?, ?)",
			    e))
			return false;
		sql_text(&q, n->villages[i].code);
		sql_int(&q, n->year);
		sql_text(&q, n->villages[i].name);
		if (!sql_done(&q, e))
			return false;
		if (sqlite3_changes(s->db) == 0)
			return err_say(e, TEXT_STORE_VILLAGE_TWICE, n->villages[i].code, NULL);
	}
	return true;
}

/* The first person acts from here on: the villages are his to add. */
static bool put_admin(struct store *s, const struct store_new *n, struct err *e)
{
	const struct user_new admin = {
		.name = n->admin_name, .role = ROLE_ADMIN, .account = n->admin_account};
	struct actor actor = {.role = ROLE_ADMIN, .origin = "init"};
	const struct user *user;
	struct arena a = {0};

	if (!user_add(s, &admin, e))
		return false;
	user = user_find(s, &a, n->admin_name);
	actor.user = user != NULL ? user->id : 0;
	if (n->admin_account != NULL)
		(void)snprintf(actor.account, sizeof(actor.account), "%s", n->admin_account);
	store_act(s, &actor);
	arena_release(&a);
	return true;
}

static bool log_init(struct store *s, const struct store_new *n, struct err *e)
{
	char digest[SHA256_HEX];
	const struct change c = {.act = "init",
		.place = n->district_code,
		.after = n->district_name,
		.mark = digest};
	int64_t seq;

	return office_digest(s, digest, e) && change_add(s, &c, &seq, e);
}

static bool fill(struct store *s, const struct store_new *n, struct err *e)
{
	return steps_run(s, 0, e) && put_admin(s, n, e) && put_district(s, n, e) &&
	       put_villages(s, n, e) && owners_copy(s, e) && writers_copy(s, e) &&
	       log_init(s, n, e);
}

/* Nobody else knows the file yet, so a rollback journal in memory is enough; WAL is set in the
 * header at the end, when there is nothing left to write. */
static bool build(struct store *s, const struct store_new *n, struct err *e)
{
	return sql_exec(s, "PRAGMA journal_mode = MEMORY", e) && store_begin(s, e) &&
	       store_end(s, fill(s, n, e), e) && sql_exec(s, "PRAGMA journal_mode = WAL", e);
}

bool store_create(const struct store_new *n, const struct forms *forms, const struct clock *clock,
	struct err *e)
{
	struct connect how = {.shown = n->path, .forms = forms, .clock = clock};
	struct buf beside = {0};
	struct store *s = NULL;
	bool ok = false;

	if (!is_whole(n, e) || !is_local(n->path, e) || !publish_begin(n->path, &beside, e))
		goto out;
	how.file = buf_str(&beside);
	s = store_connect(&how, e);
	ok = s != NULL && build(s, n, e);
	store_close(s);
	ok = ok && publish_end(buf_str(&beside), n->path, e);
	publish_undo(ok ? "" : buf_str(&beside));
out:
	buf_release(&beside);
	return ok;
}
