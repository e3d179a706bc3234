/* Signing from the look to the row in the database: which keys, which documents, what is refused. */
#include "office.h"

#include "bundle/canonical.h"
#include "store/record.h"
#include "work/flow.h"
#include "work/sign.h"
#include "work/verify.h"

#define PASSWORD "Kunci Catur 1"

static struct report report_of(struct office *o)
{
	return office_report(o, "regulasi");
}

static void with_desk(struct office *o, struct desk *d)
{
	struct report r = report_of(o);

	MUST(o, desk_open(d, o->store, &r, &o->e));
}

static void act(struct office *o, const char *name, enum flow_act what)
{
	struct desk d = {0};

	office_act(o, name);
	with_desk(o, &d);
	MUST(o, flow_do(&d, what, "Lihat lagi", &o->e));
	desk_close(&d);
}

static void review_all(struct office *o)
{
	struct verify_list lines;
	struct arena a = {0};
	struct desk d = {0};

	office_act(o, "Vera");
	with_desk(o, &d);
	verify_lines(&d, &a, &lines);
	assert_true(lines.count > 0);
	for (size_t i = 0; i < lines.count; i++)
		MUST(o, verify_put(&d, &lines.list[i], i == 0 ? VERDICT_UNABLE : VERDICT_AGREE,
				i == 0 ? "Tidak ada berkas" : "", &o->e));
	desk_close(&d);
	arena_release(&a);
}

static void add_letter(struct office *o, const char *about)
{
	struct report r = report_of(o);
	const struct form *form = forms_form(o->forms, "regulasi");
	const char **values = arena_new(&o->arena, form->field_count, sizeof(*values));
	const struct record_new n = {.report = &r, .form = form, .place = "", .values = values};
	struct record *made;
	struct book b = {0};

	office_act(o, "Ani");
	values[form_field(form, "bentuk")->index] = "surat_edaran";
	values[form_field(form, "nomor_dokumen")->index] = "400.5/027";
	values[form_field(form, "tanggal")->index] = "2026-03-09";
	values[form_field(form, "tentang")->index] = about;
	MUST(o, book_load(o->store, &r, &o->arena, &b, &o->e));
	assert_int_equal(record_add(o->store, &o->arena, &n, &b, &made, &o->e), PUT_DONE);
	book_release(&b);
}

/* An office with a verified report and a key; Catur acts. */
static struct office *office_verified(void)
{
	struct office *o = office_new();
	char line[SSHSIG_LINE];

	add_letter(o, "Penimbangan");
	act(o, "Ani", FLOW_SUBMIT);
	review_all(o);
	act(o, "Vera", FLOW_VERIFY);
	office_act(o, "Catur");
	MUST(o, sign_key_new(o->store, PASSWORD, line, &o->e));
	return o;
}

static void document(struct office *o, struct buf *out, char digest[65])
{
	struct desk d = {0};

	with_desk(o, &d);
	MUST(o, sign_document(&d, out, digest, &o->e));
	desk_close(&d);
}

static bool try(struct office *o, const char *digest, const char *password)
{
	const struct signing how = {.digest = digest, .password = password};
	struct desk d = {0};
	bool ok;

	with_desk(o, &d);
	ok = sign_report(&d, &how, &o->e);
	assert_string_equal(d.report.state, report_of(o).state);
	desk_close(&d);
	return ok;
}

static bool keep_last(void *data, const struct change *c)
{
	(void)snprintf(data, 600, "%s %s %s", c->act, c->after, c->note);
	return true;
}

static void is_last_logged(struct office *o, const char *part)
{
	char last[600] = "";

	MUST(o, changes_each(o->reader, 1, keep_last, last, &o->e));
	assert_memory_equal(last, "refused ", 8);
	if (strstr(last, part) == NULL)
		fail_msg("'%s' is not in the log: %s", part, last);
}

static void a_password_has_eight_letters(void **state)
{
	struct office *o = office_verified();
	char line[SSHSIG_LINE];

	(void)state;
	assert_false(sign_key_new(o->store, "Rahasi7", line, &o->e));
	assert_non_null(strstr(o->e.text, "paling sedikit 8"));
	/* Letters, not bytes. */
	assert_false(sign_password_is_long("é€é€", &o->e));
	assert_true(sign_password_is_long("é€é€é€é€", &o->e));
	office_free(o);
}

static void it_signs_what_was_seen(void **state)
{
	struct office *o = office_verified();
	struct buf before = {0}, after = {0};
	struct sshsig_public key;
	const struct sealed *sealed;
	struct report r;
	char digest[65], again[65];

	(void)state;
	document(o, &before, digest);
	if (!try(o, digest, PASSWORD))
		fail_msg("%s", o->e.text);
	document(o, &after, again);
	assert_string_equal(buf_str(&before), buf_str(&after));
	assert_string_equal(digest, again);
	r = report_of(o);
	assert_string_equal(r.state, "signed");
	sealed = sealed_get(o->store, &o->arena, &r, &o->e);
	assert_non_null(sealed);
	assert_true(sshsig_public_parse(sealed->public_line, &key, &o->e));
	assert_true(sshsig_verify(
		&key, CANONICAL_NAMESPACE, before.data, before.size, sealed->signature));
	assert_non_null(strstr(buf_str(&after), "\n[tak dapat dinilai]\n"
						"tempat\tbaris\toleh\tcatatan\n"
						"regulasi/1\t\tVera\tTidak ada berkas\n"));
	assert_non_null(strstr(buf_str(&after), "\ndiserahkan\tAni\t2026-07-12T13:04:05.123Z\n"));
	buf_release(&before);
	buf_release(&after);
	office_free(o);
}

/* Wrong in one thing each: nothing is signed, and the log says who tried. */
static void it_refuses(void **state)
{
	static const struct {
		const char *name, *password, *part;
		size_t digits;
	} rows[] = {
		{"Catur", "salah", "sandi", 64},
		{"Catur", NULL, "sandi", 64},
		{"Catur", PASSWORD, "kode", 7},
		{"Catur", PASSWORD, "kode", 0},
		{"Vera", PASSWORD, "camat", 64},
		{"Ani", PASSWORD, "camat", 64},
	};
	struct office *o = office_verified();
	struct buf text = {0};
	char digest[65];

	(void)state;
	document(o, &text, digest);
	for (size_t i = 0; i < COUNT(rows); i++) {
		char typed[65];

		(void)snprintf(typed, sizeof(typed), "%.*s", (int)rows[i].digits, digest);
		office_act(o, rows[i].name);
		assert_false(try(o, typed, rows[i].password));
		is_last_logged(o, rows[i].part);
		assert_string_equal(report_of(o).state, "verified");
	}
	office_act(o, "Catur");
	digest[8] = '\0';
	assert_true(try(o, digest, PASSWORD));
	assert_false(try(o, digest, PASSWORD));
	is_last_logged(o, "regulasi");
	buf_release(&text);
	office_free(o);
}

static void what_changed_since_the_look_is_refused(void **state)
{
	struct office *o = office_verified();
	struct buf text = {0};
	char digest[65];

	(void)state;
	document(o, &text, digest);
	act(o, "Catur", FLOW_RETURN);
	add_letter(o, "Kelas ibu");
	act(o, "Ani", FLOW_SUBMIT);
	review_all(o);
	act(o, "Vera", FLOW_VERIFY);
	office_act(o, "Catur");
	assert_false(try(o, digest, PASSWORD));
	is_last_logged(o, "berubah");
	assert_string_equal(report_of(o).state, "verified");
	buf_release(&text);
	office_free(o);
}

static void a_retired_key_signs_no_more(void **state)
{
	struct office *o = office_verified();
	const struct sign_key *key = sign_key_of(o->store, &o->arena);
	struct buf text = {0}, allowed = {0};
	char digest[65];

	(void)state;
	document(o, &text, digest);
	assert_true(sign_asks_password(o->store, NULL));
	MUST(o, sign_key_retire(o->store, key->id, &o->e));
	assert_false(sign_asks_password(o->store, NULL));
	assert_false(try(o, digest, PASSWORD));
	assert_string_equal(report_of(o).state, "verified");
	MUST(o, sign_allowed(o->store, &allowed, &o->e));
	assert_non_null(strstr(buf_str(&allowed), "valid-before=\"20260712130405Z\""));
	buf_release(&allowed);
	buf_release(&text);
	office_free(o);
}

static void numbers_stand_with_their_reasons(void **state)
{
	struct office *o = office_new();
	struct report r;
	struct desk d = {0};
	struct buf text = {0};
	char digest[65];

	(void)state;
	office_act(o, "Ani");
	office_sources(o, "sem1");
	assert_int_equal(office_put_in(o, o->store, "sem1", "S01 " DESA1, "1250"), PUT_DONE);
	assert_int_equal(office_put_in(o, o->store, "sem1", "S05 " DESA2, ". banjir"), PUT_DONE);
	r = office_report(o, "sem1");
	MUST(o, desk_open(&d, o->store, &r, &o->e));
	MUST(o, sign_document(&d, &text, digest, &o->e));
	assert_non_null(strstr(buf_str(&text), "\nS01\t\t1250\t\t\n"));
	assert_non_null(strstr(buf_str(&text), "\nS05\t\t\t.\t\n"));
	assert_non_null(strstr(
		buf_str(&text), "\n[tidak ada data]\ndesa\tbaris\talasan\n2002\tS05\tbanjir\n"));
	assert_non_null(strstr(buf_str(&text), "\nPuskesmas Satu\tPuskesmas\tLap. 12 Juli 2026\n"));
	assert_null(strstr(buf_str(&text), "[langkah]"));
	assert_int_equal(strncmp(buf_str(&text), "ansit-laporan\t1\nkecamatan\t64.08.09\t", 35), 0);
	desk_close(&d);
	buf_release(&text);
	office_free(o);
}

#define KEY "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f"

static void signers_are_found_in_a_list(void **state)
{
	static const struct {
		const char *line;
		bool is_in;
	} rows[] = {
		{"64.08.09 " KEY " catur\n", true},
		{"64.08.09 " KEY, true},
		{"# nobody\n\n64.08.08,64.08.09\tnamespaces=\"laporan@ansit.id\" " KEY " a b\n",
			true},
		{"64.08.09 namespaces=\"git,laporan@ansit.id\" " KEY "\n", true},
		{"64.08.09 namespaces=\"git\" " KEY "\n", false},
		{"64.08.09 namespaces=\"laporan@ansit.idx\" " KEY "\n", false},
		{"64.08.10 " KEY "\n", false},
		{"64.08.091 " KEY "\n", false},
		{"#64.08.09 " KEY "\n", false},
		{"64.08.09 valid-before=\"20200101\" " KEY "\n", false},
		{"64.08.09 cert-authority " KEY "\n", false},
		{"64.08.09 " KEY "A\n", false},
		{"64.08.09 ssh-rsa AAAA\n", false},
		{"64.08.09 namespaces=\"" KEY "\n", false},
		{"64.08.09", false},
		{"", false},
		{"64.08.09 " KEY "\r\n", true},
		{"64.08.09,!64.08.09 " KEY "\n", false},
		{"64.08.09,!64.* " KEY "\n", false},
		{"64.08.* " KEY "\n", false},
		{"\"64.08.09\" " KEY "\n", false},
		{"x\",64.08.09 " KEY "\n", false},
		{"x\"64.08.09\" " KEY "\n", false},
		{"64.08.09, " KEY "\n", false},
		{"64.08.09 bogus " KEY "\n", false},
		{"64.08.09 option,ssh-x " KEY "\n", false},
		{"64.08.09 namespaces=\"file\",bogus=\"laporan@ansit.id\" " KEY "\n", false},
		{"64.08.09 namespaces=\"file\",namespaces=\"laporan@ansit.id\" " KEY "\n", false},
		{"64.08.09 namespaces=\"laporan@ansit.id,!laporan@ansit.id\" " KEY "\n", false},
		{"64.08.09 namespaces=\"lap*\" " KEY "\n", false},
		{"64.08.09 namespaces=\"\" " KEY "\n", false},
		{"64.08.09 namespaces=\"laporan@ansit.id\"" KEY "\n", false},
		{"64.08.09,!64.08.09 " KEY "\n64.08.09 " KEY " catur\n", true},
	};
	struct sign_seen seen = {.district = "64.08.09", .year = 2026, .revision = 1};
	struct err e;

	(void)state;
	assert_true(sshsig_public_parse(KEY, &seen.key, &e));
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct buf name = {0};

		if (sign_listed(rows[i].line, &seen, &name, &e) != rows[i].is_in)
			fail_msg("%s", rows[i].line);
		buf_release(&name);
	}
}

static void the_line_that_is_not_plain_is_named(void **state)
{
	static const char list[] =
		"# signers\n64.08.10 ssh-rsa AAAA\n64.08.09 valid-before=\"20300101\" " KEY
		" catur\n";
	struct sign_seen seen = {.district = "64.08.09", .year = 2026, .revision = 1};
	struct buf name = {0};
	struct err e;

	(void)state;
	assert_true(sshsig_public_parse(KEY, &seen.key, &e));
	assert_false(sign_listed(list, &seen, &name, &e));
	assert_non_null(strstr(e.text, "baris 3 "));
	assert_false(sign_listed("64.08.09 ssh-rsa AAAA\n", &seen, &name, &e));
	assert_null(strstr(e.text, "baris"));
	assert_int_equal(name.size, 0);
}

/* Each thing the database has about a document, changed alone. */
static void it_holds_only_unchanged(void **state)
{
	static const char other[] =
		"ssh-ed25519 "
		"AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f";
	struct office *o = office_verified();
	struct buf text = {0};
	struct sealed *list, wrong[9];
	char digest[65];
	size_t count;

	(void)state;
	document(o, &text, digest);
	assert_true(try(o, digest, PASSWORD));
	MUST(o, sign_verify_all(o->store, &o->e));
	MUST(o, sealed_list(o->store, &o->arena, &list, &count, &o->e));
	assert_int_equal(count, 1);
	for (size_t i = 0; i < COUNT(wrong); i++)
		wrong[i] = list[0];
	wrong[0].text = arena_text_of(&o->arena, list[0].text, --wrong[0].size);
	wrong[1].digest = "";
	wrong[2].signature[0] ^= 1;
	wrong[3].public_line = other;
	wrong[4].serial = 2;
	wrong[5].previous = list[0].digest;
	wrong[6].audit_seq++;
	wrong[7].audit_hash = list[0].digest;
	wrong[8].report_name = "2026/regulasi/2";
	for (size_t i = 0; i < COUNT(wrong); i++) {
		if (sign_holds(&wrong[i], &o->e))
			fail_msg("change %zu is not found", i);
		assert_non_null(strstr(o->e.text, "2026/regulasi"));
	}
	MUST(o, sign_holds(&list[0], &o->e));
	buf_release(&text);
	office_free(o);
}

static void the_forms_stand_in_it(void **state)
{
	struct office *o = office_verified();
	struct buf text = {0}, line = {0};
	char digest[65];

	(void)state;
	buf_print(&line, "\nformulir\t%s\n", o->forms->digest);
	document(o, &text, digest);
	assert_int_equal(strlen(o->forms->digest), 64);
	assert_non_null(strstr(buf_str(&text), buf_str(&line)));
	buf_release(&line);
	buf_release(&text);
	office_free(o);
}

static void only_documents_are_held_against_signatures(void **state)
{
	static const char *const rows[] = {"", "ansit-laporan\t2\n", "ansit-laporan\t1\n",
		"ansit-laporan\t1\nkecamatan\t64.08.09\ntahun\t2026\ntahapan\tsem1\nrevisi\tx\n",
		"ansit-laporan\t1\n[desa]\nkecamatan\t64.08.09\ntahun\t2026\ntahapan\tsem1\nrevisi\t1\n",
		"x\nansit-laporan\t1\nkecamatan\t64.08.09\ntahun\t2026\ntahapan\tsem1\nrevisi\t1\n"};
	struct sign_seen seen;
	struct err e;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct buf text = {0}, armor = {0};

		buf_text(&text, rows[i]);
		assert_false(sign_check(&text, &armor, &seen, &e));
		assert_non_null(strstr(e.text, "ansit-laporan"));
		buf_release(&text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_password_has_eight_letters),
		cmocka_unit_test(it_signs_what_was_seen),
		cmocka_unit_test(it_refuses),
		cmocka_unit_test(what_changed_since_the_look_is_refused),
		cmocka_unit_test(a_retired_key_signs_no_more),
		cmocka_unit_test(numbers_stand_with_their_reasons),
		cmocka_unit_test(signers_are_found_in_a_list),
		cmocka_unit_test(the_line_that_is_not_plain_is_named),
		cmocka_unit_test(it_holds_only_unchanged),
		cmocka_unit_test(the_forms_stand_in_it),
		cmocka_unit_test(only_documents_are_held_against_signatures),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
