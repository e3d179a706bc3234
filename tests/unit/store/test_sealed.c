#include "signed.h"

static const char line[] = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA";

/* A verified report with one number. */
static struct registers *verified(struct report *report)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;

	*report = office_report(o, STAGE_SEM1);
	office_act(o, "Budi");
	assert_int_equal(office_put(o, report, ROW_S01, DESA1, "3"), PUT_DONE);
	office_act(o, "Vera");
	signed_confirm(o, report);
	office_act(o, "Ani");
	MUST(o, report_move(o->store, report, FLOW_SUBMIT, "", &o->e));
	office_act(o, "Vera");
	signed_review(o, report);
	MUST(o, report_move(o->store, report, FLOW_VERIFY, "", &o->e));
	office_act(o, "Dewi");
	MUST(o, user_add(o->store, &(struct user_new){.name = "Camelia", .role = ROLE_CAMAT},
			&o->e));
	return r;
}

/* "isi" with its digest. */
static struct sealed document(char digest[SHA256_HEX], int64_t serial)
{
	struct sealed d = {.serial = serial, .digest = digest, .text = "isi", .size = 3};

	sha256_hex(digest, "isi", 3);
	for (size_t i = 0; i < sizeof(d.signature); i++)
		d.signature[i] = (unsigned char)(i * 7);
	return d;
}

static void test_keys(void **state)
{
	static const char *const others[] = {"Ani", "Budi", "Vera", "Dewi", NULL};
	struct office *o = office_new();
	struct sign_key *list;
	size_t count;

	(void)state;
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++) {
		office_act(o, others[i]);
		assert_false(sign_key_add(o->store, KEY_SEALED, line, "rahasia", &o->e));
	}
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'refused'"
					  " AND after LIKE 'key ssh-ed25519%'"),
		5);
	assert_null(sign_key_of(o->store, &o->arena));
	office_act(o, "Catur");
	MUST(o, sign_key_add(o->store, KEY_SEALED, line, "rah\nasia", &o->e));
	assert_false(sign_key_add(o->store, KEY_FILE, line, "/k", &o->e));
	assert_non_null(strstr(o->e.text, "Catur"));
	MUST(o, sign_key_add(o->store, KEY_FILE, "ssh-ed25519 BBBB", "/home/catur/k", &o->e));
	MUST(o, sign_keys_list(o->store, &o->arena, &list, &count, &o->e));
	assert_int_equal(count, 2);
	assert_int_equal(list[0].kind, KEY_SEALED);
	assert_string_equal(list[0].public_line, line);
	assert_string_equal(list[0].secret, "rah\nasia");
	assert_string_equal(list[0].user_name, "Catur");
	assert_int_equal(list[0].at_ms, o->clock.pinned_ms);
	assert_int_equal(list[1].kind, KEY_FILE);
	assert_int_equal(sign_key_of(o->store, &o->arena)->id, list[1].id);
	/* no secret stands in the log */
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE after LIKE '%asia%'"
					  " OR note LIKE '%asia%' OR note LIKE '%/k'"),
		0);
	/* retired by its person alone, once, for good */
	office_act(o, "Dewi");
	assert_false(sign_key_retire(o->store, list[1].id, &o->e));
	office_act(o, "Catur");
	MUST(o, sign_key_retire(o->store, list[1].id, &o->e));
	assert_false(sign_key_retire(o->store, list[1].id, &o->e));
	assert_false(sign_key_retire(o->store, 99, &o->e));
	assert_int_equal(sign_key_of(o->store, &o->arena)->id, list[0].id);
	MUST(o, sign_keys_list(o->store, &o->arena, &list, &count, &o->e));
	assert_false(list[0].retired);
	assert_true(list[1].retired);
	assert_int_equal(list[1].retired_ms, o->clock.pinned_ms);
	assert_false(sign_key_add(o->store, KEY_FILE, "ssh-ed25519 BBBB", "/k", &o->e));
	office_free(o);
}

static void test_stored_whole(void **state)
{
	struct report report;
	struct registers *r = verified(&report);
	struct office *o = &r->o;
	char digest[SHA256_HEX], hash[SHA256_HEX];
	struct sealed d = document(digest, 1);
	const struct sealed *found;
	int64_t seq, key;

	(void)state;
	MUST(o, sealed_last(o->store, &seq, hash, &o->e));
	assert_int_equal(seq, 0);
	assert_string_equal(hash, "");
	assert_null(sealed_get(o->store, &o->arena, &report, &o->e));
	assert_string_equal(o->e.text, "");
	MUST(o, sealed_head(o->store, &report, &seq, hash, &o->e));
	assert_int_equal(seq, office_number(o, "SELECT seq FROM change WHERE after = 'verified'"));
	assert_int_equal(strlen(hash), 64);
	office_act(o, "Catur");
	key = signed_key(o);
	MUST(o, sealed_put(o->store, &report, &d, key, &o->e));
	assert_string_equal(report.state, "signed");
	found = sealed_get(o->store, &o->arena, &report, &o->e);
	assert_non_null(found);
	assert_int_equal(found->report, report.id);
	assert_int_equal(found->serial, 1);
	assert_string_equal(found->digest, digest);
	assert_string_equal(found->text, "isi");
	assert_int_equal(found->size, 3);
	assert_memory_equal(found->signature, d.signature, sizeof(d.signature));
	assert_string_equal(found->public_line, "ssh-ed25519 AAAA");
	assert_string_equal(found->signer, "Catur");
	assert_int_equal(found->at_ms, o->clock.pinned_ms);
	MUST(o, sealed_last(o->store, &seq, hash, &o->e));
	assert_int_equal(seq, 1);
	assert_string_equal(hash, digest);
	assert_int_equal(office_number(o, "SELECT count(*) FROM report WHERE state = 'signed'"), 1);
	registers_sound(r);
	registers_free(r);
}

/* In another state, and twice. */
static void refused_in_state(struct office *o, struct report *report)
{
	struct report submitted = *report;
	char digest[SHA256_HEX];
	struct sealed d = document(digest, 1);

	office_past_guards(o, "UPDATE report SET state = 'submitted'");
	assert_false(sealed_put(o->store, report, &d, 1, &o->e));
	(void)snprintf(submitted.state, sizeof(submitted.state), "submitted");
	assert_false(sealed_put(o->store, &submitted, &d, 1, &o->e));
	assert_non_null(strstr(o->e.text, text(TEXT_STATE_SUBMITTED)));
	office_past_guards(o, "UPDATE report SET state = 'verified'");
	assert_int_equal(office_number(o, "SELECT count(*) FROM document"), 0);
	MUST(o, sealed_put(o->store, report, &d, 1, &o->e));
	assert_false(sealed_put(o->store, report, &d, 1, &o->e));
	assert_int_equal(office_number(o, "SELECT count(*) FROM document"), 1);
}

/* Who signs what with which key: each refused with its sentence and logged, and nothing is there. */
static void test_refused(void **state)
{
	static const struct {
		const char *user;
		int key; /* 1 Catur's, 2 his retired one, 3 Camelia's, 9 none */
		int serial;
		const char *says;
	} rows[] = {
		{"Ani", 1, 1, "camat"},
		{"Vera", 1, 1, "camat"},
		{"Dewi", 1, 1, "camat"},
		{"Catur", 2, 1, "dicabut"},
		{"Catur", 3, 1, "bukan kunci Anda"},
		{"Catur", 9, 1, "bukan kunci Anda"},
		{"Camelia", 1, 1, "bukan kunci Anda"},
		{"Catur", 1, 2, "dokumen lain"},
		{"Catur", 1, 0, "dokumen lain"},
	};
	struct report report;
	struct registers *r = verified(&report);
	struct office *o = &r->o;
	char digest[SHA256_HEX];
	struct sealed d;

	(void)state;
	office_act(o, "Catur");
	MUST(o, sign_key_add(o->store, KEY_FILE, "ssh-ed25519 A", "/a", &o->e));
	MUST(o, sign_key_add(o->store, KEY_FILE, "ssh-ed25519 B", "/b", &o->e));
	MUST(o, sign_key_retire(o->store, 2, &o->e));
	office_act(o, "Camelia");
	MUST(o, sign_key_add(o->store, KEY_FILE, "ssh-ed25519 C", "/c", &o->e));
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		office_act(o, rows[i].user);
		d = document(digest, rows[i].serial);
		assert_false(sealed_put(o->store, &report, &d, rows[i].key, &o->e));
		if (strstr(o->e.text, rows[i].says) == NULL)
			print_message("%zu: %s\n", i, o->e.text);
		assert_non_null(strstr(o->e.text, rows[i].says));
		assert_string_equal(report.state, "verified");
	}
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'refused'"
					  " AND after = 'sign 2026/sem1'"),
		sizeof(rows) / sizeof(rows[0]));
	office_act(o, "Catur");
	d = document(digest, 1);
	digest[0] = digest[0] == 'a' ? 'b' : 'a';
	assert_false(sealed_put(o->store, &report, &d, 1, &o->e));
	refused_in_state(o, &report);
	registers_sound(r);
	registers_free(r);
}

/* A key that is born retired, a document of a report that was reopened, a document that changes. */
static void once_and_for_all(struct office *o, struct report *report)
{
	char digest[SHA256_HEX];
	struct sealed d = document(digest, 1);

	office_act(o, "Catur");
	assert_false(sql_exec(o->store,
		"INSERT INTO sign_key(user, kind, public, secret, revision, at, retired)"
		" VALUES(ansit_user(), 'file', 'ssh-ed25519 Z', '/z', 1, '', 1)",
		&o->e));
	assert_int_equal(o->store->denial.code, DENY_HISTORY);
	MUST(o, store_begin(o->store, &o->e));
	office_past_guards(o,
		"INSERT INTO report(year, stage, revision, state) VALUES(2026, 'sem1', 2, 'draft')");
	assert_false(sealed_put(o->store, report, &d, signed_key(o), &o->e));
	assert_non_null(strstr(o->e.text, "revisi 2"));
	(void)store_end(o->store, false, &o->e);
	MUST(o, sealed_put(o->store, report, &d, signed_key(o), &o->e));
	assert_false(sql_exec(o->store, "UPDATE document SET text = 'y'", &o->e));
	assert_int_equal(o->store->denial.code, DENY_HISTORY);
	assert_false(sql_exec(o->store, "DELETE FROM document", &o->e));
	assert_int_equal(o->store->denial.code, DENY_HISTORY);
}

/* A report is not signed without its document, nor a document stored without the move. */
static void test_by_sql(void **state)
{
	static const struct {
		const char *user, *sql;
		enum denial_code code;
	} rows[] = {
		{"Catur", "UPDATE report SET state = 'signed'", DENY_UNSIGNED},
		{"Catur",
			"INSERT INTO document SELECT 1, 1, '%s', 'x', zeroblob(64), 1, max(seq),"
			" ansit_user(), '' FROM change",
			DENY_NONE},
		{"Catur", "UPDATE sign_key SET secret = 'x'", DENY_HISTORY},
		{"Catur", "UPDATE sign_key SET retired = 1", DENY_LOG},
		{"Camelia", "UPDATE sign_key SET retired = 1", DENY_NAME},
		{"Catur", "DELETE FROM sign_key", DENY_HISTORY},
		{"Catur",
			"INSERT INTO sign_key(user, kind, public, secret, revision, at)"
			" VALUES(ansit_user(), 'file', 'ssh-ed25519 Z', '/z', 1, '')",
			DENY_LOG},
		{"Camelia",
			"INSERT INTO sign_key(user, kind, public, secret, revision, at)"
			" SELECT user, 'file', 'ssh-ed25519 Z', '/z', 1, '' FROM sign_key",
			DENY_NAME},
	};
	struct report report;
	struct registers *r = verified(&report);
	struct office *o = &r->o;

	(void)state;
	office_act(o, "Catur");
	(void)signed_key(o);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		office_act(o, rows[i].user);
		assert_false(sql_exec(o->store, rows[i].sql, &o->e));
		if (rows[i].code != DENY_NONE && o->store->denial.code != rows[i].code)
			print_message("%s: %s (%s)\n", rows[i].user, rows[i].sql, o->e.text);
		if (rows[i].code != DENY_NONE)
			assert_int_equal(o->store->denial.code, rows[i].code);
	}
	once_and_for_all(o, &report);
	registers_sound(r);
	registers_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_keys),
		cmocka_unit_test(test_stored_whole),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_by_sql),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
