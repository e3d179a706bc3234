#include "filling.h"

#include "base/utf8.h"
#include "work/bookmark.h"

/* What was typed and not taken, what others wrote meanwhile, and taking back. */

/* Bad input is kept, says why, and comes back as it was typed. */
static void test_wrong(void **state)
{
	struct filling *t = filling_at("Ani", "harga");

	(void)state;
	(void)filling_keys(t, "1..2 Enter");
	assert_true(filling_says(t, "1..2"));
	assert_field(t, "pagu");
	assert_string_equal(filling_shows(t, "harga"), "1..2");
	assert_true(fill_waits(&t->fill, registers_field(t->fill.record, "harga")));
	filling_open(t, "catatan", "harga");
	assert_string_equal(t->fill.prose.text, "1..2");
	assert_true(fill_is_typing(&t->fill));
	(void)filling_keys(t, "Enter"); /* passing by changes nothing */
	assert_waits(t, "harga", "1..2");
	(void)filling_keys(t, "- Backspace Backspace Enter");
	assert_stands(t, "harga", "");
	assert_waits(t, "harga", "1.");
	(void)filling_keys(t, "- Ctrl-U Enter");
	assert_waits(t, "harga", "");
	assert_int_equal(filling_keys(t, "Esc e"), FILL_STAY);
	assert_field(t, "pagu");
	filling_free(t);
}

static void test_conflict(void **state)
{
	static const struct {
		const char *keys, *stands, *waits;
	} rows[] = {
		{"Esc e", "90", "12"},
		{"Esc e m", "12", ""},
		{"Esc e Esc m", "12", ""},
		{"Esc e t", "90", ""},
		{"Esc e 33 Enter", "33", ""},
		{"Esc e m u", "90", ""},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct filling *t = filling_at("Ani", "jumlah");

		(void)filling_keys(t, "5 Enter - 1 2");
		filling_other(t, "Bayu", "jumlah", "90");
		(void)filling_keys(t, "Enter");
		assert_field(t, "volume");
		assert_true(filling_says(t, "Bayu"));
		assert_stands(t, "jumlah", "90");
		(void)filling_keys(t, rows[i].keys);
		assert_stands(t, "jumlah", rows[i].stands);
		assert_waits(t, "jumlah", rows[i].waits);
		filling_free(t);
	}
}

/* What somebody else wrote is not written over by passing. */
static void test_other_is_seen(void **state)
{
	struct filling *t = filling_at("Ani", "jumlah");

	(void)state;
	filling_other(t, "Bayu", "jumlah", "90");
	fill_refresh(&t->fill);
	assert_string_equal(filling_shows(t, "jumlah"), "90");
	(void)filling_keys(t, "91 Enter");
	assert_stands(t, "jumlah", "91");
	assert_true(!fill_waits(&t->fill, registers_field(t->fill.record, "jumlah")));
	filling_free(t);
}

/* Of a field, wherever the cursor is now, and of a record that was filled before this one. */
static void test_undo(void **state)
{
	struct filling *t = filling_at("Ani", "judul");
	struct record *second;

	(void)state;
	(void)filling_keys(t, "satu Enter Enter 5 Enter Esc z");
	assert_field(t, "jumlah");
	assert_stands(t, "jumlah", "");
	(void)filling_keys(t, "Esc z");
	assert_field(t, "judul");
	assert_stands(t, "judul", "");
	(void)filling_keys(t, "Esc Z");
	assert_stands(t, "judul", "satu");
	second = registers_add(&t->g, "catatan");
	fill_close(&t->fill);
	MUST(t->g.o, fill_open(&t->fill, &t->g.desk, second, NULL, t->g.undo, &t->g.o->e));
	(void)filling_keys(t, "dua Enter Esc z");
	assert_int_equal(t->fill.record->no, 2);
	/* The record itself goes; then there is nothing to stand on. */
	assert_int_equal(filling_keys(t, "Esc z"), FILL_LEAVE);
	registers_same(&t->g);
	filling_free(t);
}

static void test_undo_leads_back(void **state)
{
	struct filling *t = filling_at("Ani", "judul");
	struct record_new n = {.form = registers_form(&t->g, "catatan")};
	struct record *second;

	(void)state;
	(void)filling_keys(t, "satu Enter");
	assert_int_equal(desk_record_add(&t->g.desk, &n, &second, &t->g.o->e), PUT_DONE);
	fill_close(&t->fill);
	MUST(t->g.o, fill_open(&t->fill, &t->g.desk, second, NULL, t->g.undo, &t->g.o->e));
	(void)filling_keys(t, "Esc z");
	assert_int_equal(t->fill.record->no, 1);
	assert_field(t, "judul");
	assert_stands(t, "judul", "");
	assert_string_equal(t->fill.prose.text, "");
	filling_free(t);
}

/* A line that is cut keeps what was typed; it is used with m or dropped with t. */
static void test_closing_while_typing(void **state)
{
	static const struct {
		const char *field, *typed, *keys, *stands, *waits;
	} rows[] = {
		{"judul", "setengah", "", "", "setengah"},
		{"judul", "setengah", "Esc m", "setengah", ""},
		{"judul", "setengah", "Esc t", "", ""},
		{"judul", "setengah", "nya Enter", "setengahnya", ""},
		{"uraian", "satu Enter du", "a Tab", "satu\ndua", ""},
		{"jumlah", "98", "m", "98", ""},
		{"jumlah", "98", "980 Enter", "980", ""},
		{"dana", "cs", "Esc t", "", ""},
		{"dana", "csr", "Esc m", "csr", ""},
		{"judul", "setengah Esc Esc", "", "", ""},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct filling *t = filling_at("Ani", rows[i].field);

		(void)filling_keys(t, rows[i].typed);
		filling_open(t, "catatan", rows[i].field);
		assert_stands(t, rows[i].field, "");
		(void)filling_keys(t, rows[i].keys);
		assert_stands(t, rows[i].field, rows[i].stands);
		assert_waits(t, rows[i].field, rows[i].waits);
		filling_free(t);
	}
}

/* Another deleted the record: what is typed waits in it, and one key leads back. */
static void test_gone(void **state)
{
	struct filling *t = filling_at("Ani", "judul");
	struct office *o = t->g.o;
	struct report r = office_report_in(o, o->reader, 2026, "dua");

	(void)state;
	(void)filling_keys(t, "ab");
	office_act_in(o, o->reader, "Bayu");
	assert_int_equal(
		record_delete(o->reader, &r, t->fill.record, &t->g.desk.book, &o->e), PUT_DONE);
	(void)filling_keys(t, "c");
	assert_null(t->fill.record);
	assert_true(filling_says(t, "Bayu menghapus"));
	assert_true(filling_says(t, "menunggu"));
	assert_int_equal(filling_keys(t, "c q Enter"), FILL_BEEP);
	assert_true(filling_says(t, "Bayu menghapus"));
	assert_int_equal(filling_keys(t, "Esc Esc"), FILL_LEAVE);
	/* Taken back in the list, the text waits in it. */
	office_act_in(o, o->reader, "Ani");
	fill_close(&t->fill);
	assert_true(registers_undo(&t->g, false));
	filling_open(t, "catatan", "judul");
	assert_waits(t, "judul", "abc");
	assert_string_equal(t->fill.prose.text, "abc");
	filling_free(t);
}

/* The power goes while a paragraph is typed: all but the last keys are there again, where they were. */
static void test_power(void **state)
{
	struct filling *t = filling_at("Ani", "uraian");
	struct bookmark b;

	(void)state;
	for (int i = 0; i < FILL_DRAFT_KEYS + 3; i++)
		(void)filling_keys(t, i % 10 == 5 ? "Enter" : "a");
	assert_int_equal(strlen(filling_waits(t, "catatan", "uraian")), FILL_DRAFT_KEYS);
	assert_false(fill_waits(&t->fill, fill_field(&t->fill)));
	assert_true(bookmark_get(t->g.o->reader, &b));
	assert_string_equal(b.field->name, "uraian");
	/* As it is after a kill: nobody closes what was open. */
	t->fill.touched = t->fill.drafted = false;
	filling_open(t, "catatan", "uraian");
	assert_int_equal(t->fill.prose.size, FILL_DRAFT_KEYS);
	assert_true(filling_says(t, "elum dipakai"));
	(void)filling_keys(t, "Esc m");
	assert_waits(t, "uraian", "");
	filling_free(t);
}

/* What waits in the database is what the person left there. */
static void test_draft_goes(void **state)
{
	static const struct {
		const char *before, *keys, *waits;
		size_t stands;
	} rows[] = {
		{"", "Enter", "", FILL_DRAFT_KEYS + 1},
		{"", "Esc Esc", "", 0},
		{"", "Ctrl-U Enter", "", 0},
		{"lama", "Esc Esc", "lama", 0},
		{"lama", "Esc t", "", 0},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct filling *t = filling_at("Ani", "judul");

		if (*rows[i].before != '\0') {
			(void)filling_keys(t, rows[i].before);
			filling_open(t, "catatan", "judul");
			(void)filling_keys(t, "Ctrl-U");
		}
		for (int k = 0; k <= FILL_DRAFT_KEYS; k++)
			(void)filling_keys(t, "a");
		assert_true(strlen(filling_waits(t, "catatan", "judul")) >= FILL_DRAFT_KEYS - 1);
		(void)filling_keys(t, rows[i].keys);
		assert_int_equal(strlen(filling_stands(t, "catatan", "judul")), rows[i].stands);
		assert_waits(t, "judul", rows[i].waits);
		filling_free(t);
	}
}

/* The bookmark leads to the field where text waits, else to the one the cursor is in. */
static void test_bookmark(void **state)
{
	static const char *const rows[][2] = {{"12 Enter 3", "volume"},
		{"12 Enter 1..2 Enter", "harga"}, {"Enter Enter", "harga"}};
	struct bookmark b;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct filling *t = filling_at("Ani", "jumlah");

		(void)filling_keys(t, rows[i][0]);
		fill_close(&t->fill);
		assert_true(bookmark_get(t->g.o->store, &b));
		assert_int_equal(b.face, FACE_RECORD);
		assert_string_equal(b.field->name, rows[i][1]);
		filling_free(t);
	}
}

/* Two long texts that begin alike can be told apart, and the way on is on the two lines. */
static void test_long_conflict(void **state)
{
	static const char same[] =
		"Sanitasi di dusun hulu sudah dibahas dengan kepala desa dan kader"
		" pada bulan Januari, lalu ";
	struct filling *t = filling_at("Ani", "uraian");
	char mine[256], theirs[256];
	bool hard;

	(void)state;
	(void)snprintf(mine, sizeof(mine), "%sdiundur ke bulan Maret karena banjir besar", same);
	(void)snprintf(theirs, sizeof(theirs), "%sdisepakati dengan dana desa dan swadaya", same);
	for (const char *p = mine; *p != '\0'; p++)
		(void)filling_key(t, &(struct key){KEY_LETTER, (unsigned char)*p});
	filling_other(t, "Bayu", "uraian", theirs);
	(void)filling_keys(t, "Tab");
	assert_true(filling_says(t, "Esc m"));
	(void)filling_keys(t, "Esc e");
	assert_true(filling_says(t, "diundur"));
	assert_true(filling_says(t, "disepakati"));
	assert_true(filling_says(t, "Esc m"));
	assert_true(filling_says(t, "Esc t"));
	assert_true(utf8_width(fill_message(&t->fill, &hard)) <= 150);
	filling_free(t);
}

static void test_reader(void **state)
{
	struct filling *t = filling_at("Ani", "judul");
	struct office *o = t->g.o;

	(void)state;
	fill_close(&t->fill);
	registers_open(&t->g, "Vera", "dua");
	filling_open(t, "catatan", "judul");
	assert_int_equal(filling_keys(t, "a"), FILL_BEEP);
	assert_true(filling_says(t, "hanya melihat"));
	assert_int_equal(filling_keys(t, "Backspace"), FILL_BEEP);
	assert_int_equal(filling_keys(t, "Enter Enter Enter"), FILL_STAY);
	assert_field(t, "volume");
	(void)o;
	filling_free(t);
}

/* A record that came from another: * takes what stands there, and Enter accepts it. */
static void test_same(void **state)
{
	static const struct {
		const char *keys, *stands;
	} rows[] = {
		{"* Enter", "45"},
		{"* Tab", "45"},
		{"* Down", ""},
		{"* Up", ""},
		{"* Esc Esc", ""},
		{"Esc s Enter", "45"},
		{"* 7 Enter", "7"},
		{"* Backspace Enter", "4"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct filling *t = filling_new("Ani", "dua");
		struct record_new n = {.form = registers_form(&t->g, "lanjut")};
		struct record *from = registers_add(&t->g, "catatan"), *r;

		PUT(&t->g, from, "judul", "Dapur");
		PUT(&t->g, from, "jumlah", "45");
		n.origin = from->id;
		registers_open(&t->g, "Ani", "tiga");
		if (desk_record_add(&t->g.desk, &n, &r, &t->g.o->e) != PUT_DONE)
			fail_msg("%s", t->g.o->e.text);
		registers_open(&t->g, "Ani", "tiga"); /* origins are read with the report */
		filling_open(t, "lanjut", "jumlah");
		(void)filling_keys(t, rows[i].keys);
		assert_string_equal(filling_stands(t, "lanjut", "jumlah"), rows[i].stands);
		filling_free(t);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_wrong),
		cmocka_unit_test(test_conflict),
		cmocka_unit_test(test_other_is_seen),
		cmocka_unit_test(test_undo),
		cmocka_unit_test(test_undo_leads_back),
		cmocka_unit_test(test_closing_while_typing),
		cmocka_unit_test(test_gone),
		cmocka_unit_test(test_power),
		cmocka_unit_test(test_draft_goes),
		cmocka_unit_test(test_bookmark),
		cmocka_unit_test(test_long_conflict),
		cmocka_unit_test(test_reader),
		cmocka_unit_test(test_same),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
