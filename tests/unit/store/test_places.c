#include "office.h"

#include "base/file.h"

static void check(struct office *o, int year, size_t count, size_t at, const char *name)
{
	struct village *list;
	size_t got;

	MUST(o, villages_list(o->store, &o->arena, year, &list, &got, &o->e));
	assert_int_equal(got, count);
	assert_string_equal(list[at].name, name);
}

static void test_rename_and_split(void **state)
{
	struct office *o = office_new();
	struct village *list;
	size_t count;

	(void)state;
	office_act(o, "Dewi");
	MUST(o, village_rename(o->store, DESA1, "Sepaso Raya", 2027, "Perda 3/2026", &o->e));
	MUST(o, village_add(o->store, "64.08.09.2011", "Sepaso Timur", 2027, "pemekaran", &o->e));
	MUST(o, village_retire(o->store, DESA3, 2028, "digabung", &o->e));
	MUST(o, villages_list(o->store, &o->arena, 2025, &list, &count, &o->e));
	assert_int_equal(count, 0);
	check(o, 2026, 4, 1, "Sepaso");
	check(o, 2027, 5, 1, "Sepaso Raya");
	check(o, 2028, 4, 3, "Sepaso Timur");
	MUST(o, villages_list(o->store, &o->arena, 0, &list, &count, &o->e));
	assert_int_equal(count, 6);
	assert_string_equal(list[1].name, "Sepaso");
	assert_int_equal(list[1].until_year, 2027);
	assert_string_equal(list[1].reason, "Perda 3/2026");
	assert_int_equal(list[2].from_year, 2027);
	assert_int_equal(list[2].until_year, 0);
	assert_string_equal(list[4].reason, "digabung");
	/* A new village is every owner's first unit's. */
	assert_int_equal(
		unit_of(o->store, "PLKB", "64.08.09.2011"), unit_of(o->store, "PLKB", DESA1));
	assert_int_equal(unit_of(o->store, "Puskesmas", "64.08.09.2011"),
		unit_of(o->store, "Puskesmas", DESA2));
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'village'"), 3);
	/* The same year corrects a name; a retired code may come back. */
	MUST(o, village_rename(o->store, DESA1, "Sepaso Jaya", 2027, "salah ketik", &o->e));
	check(o, 2027, 5, 1, "Sepaso Jaya");
	assert_false(village_add(o->store, DESA3, "Tepian", 2027, "", &o->e));
	MUST(o, village_add(o->store, DESA3, "Tepian Langsat", 2030, "", &o->e));
	check(o, 2029, 4, 3, "Sepaso Timur");
	check(o, 2030, 5, 3, "Tepian Langsat");
	office_free(o);
}

static void test_what_is_refused(void **state)
{
	struct office *o = office_new();

	(void)state;
	office_act(o, "Dewi");
	assert_false(village_add(o->store, DESA1, "Ada", 2027, "", &o->e));
	assert_non_null(strstr(o->e.text, DESA1));
	assert_false(village_add(o->store, "64.08.10.2001", "Lain", 2027, "", &o->e));
	assert_false(village_add(o->store, "64.08.09.20", "Lain", 2027, "", &o->e));
	assert_false(village_add(o->store, "64.08.09.2009", "", 2027, "", &o->e));
	assert_false(village_add(o->store, "64.08.09.2009", "a\nb", 2027, "", &o->e));
	assert_false(village_add(o->store, "64.08.09.2009", "A", 27, "", &o->e));
	assert_false(village_rename(o->store, "64.08.09.2009", "A", 2027, "", &o->e));
	assert_false(village_rename(o->store, DESA1, "A", 2025, "", &o->e));
	assert_non_null(strstr(o->e.text, "2026"));
	MUST(o, village_retire(o->store, DESA1, 2027, "x", &o->e));
	assert_false(village_retire(o->store, DESA1, 2028, "x", &o->e));
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'refused'"), 0);
	office_act(o, "Ani");
	assert_false(village_rename(o->store, DESA2, "A", 2027, "", &o->e));
	assert_non_null(strstr(o->e.text, "admin"));
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'refused'"
					  " AND after = 'village A' AND user = 'Ani'"),
		1);
	office_free(o);
}

/* The numbers of a village that is no more stay, and can no longer be written. */
static void test_retired_village(void **state)
{
	struct office *o = office_new();
	struct report r;
	struct cell *list;
	size_t count;

	(void)state;
	office_act(o, "Budi");
	MUST(o, report_find(o->store, 2027, &o->stages[STAGE_SEM1], 0, &r, &o->e));
	assert_int_equal(office_put(o, &r, ROW_S01, DESA1, "5"), PUT_DONE);
	office_act(o, "Dewi");
	MUST(o, village_retire(o->store, DESA1, 2027, "x", &o->e));
	office_act(o, "Budi");
	assert_int_equal(office_put(o, &r, ROW_S01, DESA1, "6"), PUT_REFUSED);
	MUST(o, cells_list(o->store, &o->arena, &r, DESA1, &list, &count, &o->e));
	assert_int_equal(count, 1);
	assert_string_equal(list[0].value, "5");
	office_free(o);
}

static void test_kind(void **state)
{
	(void)state;
	assert_string_equal(village_kind(KEL), "Kel.");
	assert_string_equal(village_kind(DESA1), "Desa");
	assert_string_equal(village_kind("64.08.09.3001"), "Desa adat");
	assert_string_equal(village_kind(""), "Desa");
}

/* A list as zstd keeps what it cannot press: one raw block (RFC 8878, sections 3.1.1). */
static void write_list(struct office *o, const char *text, char path[192])
{
	size_t size = strlen(text);
	unsigned char head[12] = {0x28, 0xB5, 0x2F, 0xFD, 0xA0};
	uint32_t block = (uint32_t)size << 3 | 1;
	struct buf b = {0};

	for (int i = 0; i < 4; i++)
		head[5 + i] = (unsigned char)(size >> (8 * i));
	for (int i = 0; i < 3; i++)
		head[9 + i] = (unsigned char)(block >> (8 * i));
	buf_add(&b, head, sizeof(head));
	buf_add(&b, text, size);
	(void)snprintf(path, 192, "%s/wilayah.tsv.zst", o->dir);
	MUST(o, file_write(path, b.data, b.size, 0600, &o->e));
	buf_release(&b);
}

static const char regions[] = "# remark\n"
			      "64\tKalimantan Timur\n"
			      "64.08\tKabupaten Kutai Timur\n"
			      "64.08.08\tKombeng\n2001\tMarga Mulia\n"
			      "64.08.09\tBengalon\n1001\tKota\n2001\tSepaso\n3001\tAdat\n"
			      "64.08.10\tKaliorang\n2001\tBukit Makmur\n"
			      "64.09\tKabupaten Lain\n"
			      "64.09.01\tKosong\n"
			      "65\tKalimantan Utara\n";

static void test_region(void **state)
{
	static const struct {
		const char *code, *says;
	} unknown[] = {
		{"64.08.99", "64.08.09 Bengalon"},
		{"99.01.01", "99.01.01"},
		{"64.09.01", "64.09.01"},
		{"64.08", "64.08"},
		{"64.08.09.2001", "64.08.09"},
		{"x", "x"},
	};
	struct office *o = calloc(1, sizeof(*o));
	struct region r;
	char path[192];

	(void)state;
	assert_non_null(o);
	office_folder(o);
	write_list(o, regions, path);
	MUST(o, region_find(path, "64.08.09", &o->arena, &r, &o->e));
	assert_string_equal(r.code, "64.08.09");
	assert_string_equal(r.name, "Bengalon");
	assert_string_equal(r.regency, "Kabupaten Kutai Timur");
	assert_string_equal(r.province, "Kalimantan Timur");
	assert_int_equal(r.village_count, 3);
	assert_string_equal(r.villages[2].code, "64.08.09.3001");
	assert_string_equal(r.villages[2].name, "Adat");
	for (size_t i = 0; i < sizeof(unknown) / sizeof(unknown[0]); i++) {
		assert_false(region_find(path, unknown[i].code, &o->arena, &r, &o->e));
		assert_non_null(strstr(o->e.text, unknown[i].says));
	}
	office_free(o);
}

static void test_region_broken(void **state)
{
	static const char *const lists[] = {
		"64\tA\nno tab\n64.08.09\tB\n",
		"64\tA\n64.8\tB\n",
		"64\tA\n64.08.09.2001\tB\n",
		"64.08.09\tBengalon\n2001\tA\n",
		"64\tA\n64.08\t\n",
	};
	struct office *o = calloc(1, sizeof(*o));
	struct region r;
	char path[192];

	(void)state;
	assert_non_null(o);
	office_folder(o);
	for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++) {
		write_list(o, lists[i], path);
		assert_false(region_find(path, "64.08.09", &o->arena, &r, &o->e));
		assert_non_null(strstr(o->e.text, "wilayah.tsv.zst"));
	}
	assert_false(region_find("/nowhere", "64.08.09", &o->arena, &r, &o->e));
	office_free(o);
}

static bool rename_it(struct office *o)
{
	return village_rename(o->store, DESA1, "Sepaso Raya", 2026, "x", &o->e);
}

static bool rename_later(struct office *o)
{
	return village_rename(o->store, DESA1, "Sepaso Raya", 2027, "x", &o->e);
}

static bool add_it(struct office *o)
{
	return village_add(o->store, "64.08.09.2011", "Sepaso Timur", 2025, "x", &o->e);
}

static bool add_later(struct office *o)
{
	return village_add(o->store, "64.08.09.2011", "Sepaso Timur", 2027, "x", &o->e);
}

static bool retire_it(struct office *o)
{
	return village_retire(o->store, DESA1, 2026, "x", &o->e);
}

static bool retire_later(struct office *o)
{
	return village_retire(o->store, DESA1, 2027, "x", &o->e);
}

static bool move_it(struct office *o)
{
	static const char *const villages[] = {DESA1};

	return unit_add(o->store, "Setcam Dua", "Setcam", villages, 1, &o->e);
}

/* What a verifier or the camat looks at keeps its villages and units; other years go on. */
static void test_fixed(void **state)
{
	static const char *const states[] = {
		"draft", "submitted", "verified", "signed", "sent", "received", "returned"};
	static const struct {
		bool (*run)(struct office *o);
		bool later;
	} acts[] = {{rename_it, false}, {rename_later, true}, {add_it, false}, {add_later, true},
		{retire_it, false}, {retire_later, true}, {move_it, false}};
	enum {
		ACTS = sizeof(acts) / sizeof(acts[0])
	};
	struct office *o = office_new();
	struct report r = office_report(o, STAGE_SEM1);

	(void)state;
	office_act(o, "Budi");
	assert_int_equal(office_put(o, &r, ROW_S01, DESA1, "5"), PUT_DONE);
	office_act(o, "Dewi");
	for (size_t i = 0; i < ACTS * sizeof(states) / sizeof(states[0]); i++) {
		size_t at = i / ACTS;
		bool free = acts[i % ACTS].later || (at != 1 && at != 2), done;
		struct buf sql = {0};

		MUST(o, store_begin(o->store, &o->e));
		buf_print(&sql, "UPDATE report SET state = '%s'", states[at]);
		office_past_guards(o, buf_str(&sql));
		done = acts[i % ACTS].run(o);
		if (done != free)
			print_message("%s %zu: %s\n", states[at], i % ACTS, o->e.text);
		assert_int_equal(done, free);
		if (!free)
			assert_int_equal(o->store->denial.code, DENY_FIXED);
		if (!free)
			assert_non_null(strstr(o->e.text, "2026/sem1"));
		(void)store_end(o->store, false, &o->e);
		buf_release(&sql);
	}
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'refused'"), 8);
	office_free(o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rename_and_split),
		cmocka_unit_test(test_what_is_refused),
		cmocka_unit_test(test_retired_village),
		cmocka_unit_test(test_fixed),
		cmocka_unit_test(test_kind),
		cmocka_unit_test(test_region),
		cmocka_unit_test(test_region_broken),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
