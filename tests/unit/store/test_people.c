#include "office.h"

#include "codec/password.h"

static void test_add(void **state)
{
	static const struct {
		struct user_new user;
		bool ok;
		const char *says;
	} rows[] = {
		{{.name = "Gita", .role = ROLE_OPERATOR, .account = "gita"}, true, ""},
		{{.name = "Hadi", .role = ROLE_OWNER, .unit = "puskesmas satu"}, true, ""},
		{{.name = "Iwan", .role = ROLE_VERIFIER, .account = ""}, true, ""},
		{{.name = "Indah", .role = ROLE_VERIFIER, .account = ""}, true, ""},
		{{.name = "gITA", .role = ROLE_CAMAT}, false, "gITA"},
		{{.name = "Joko", .role = ROLE_CAMAT, .account = "gita"}, false, "Gita"},
		{{.name = "Joko", .role = ROLE_OWNER}, false, "unit"},
		{{.name = "Joko", .role = ROLE_OWNER, .unit = "Tidak Ada"}, false,
			"Puskesmas Satu"},
		{{.name = "Joko", .role = ROLE_OPERATOR, .unit = "Setcam"}, false, "operator"},
		{{.name = "", .role = ROLE_CAMAT}, false, "60"},
		{{.name = " Joko", .role = ROLE_CAMAT}, false, "Joko"},
		{{.name = "Joko ", .role = ROLE_CAMAT}, false, "Joko"},
		{{.name = "Jo\x1b[2Jko", .role = ROLE_CAMAT}, false, "Jo [2Jko"},
		{{.name = "Jo\xff", .role = ROLE_CAMAT}, false, "Jo?"},
		{{.name = "1234567890123456789012345678901234567890123456789012345678901",
			 .role = ROLE_CAMAT},
			false, "60"},
	};
	struct office *o = office_new();

	(void)state;
	office_act(o, "Dewi");
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		bool ok = user_add(o->store, &rows[i].user, &o->e);

		assert_int_equal(ok, rows[i].ok);
		if (!ok)
			assert_non_null(strstr(o->e.text, rows[i].says));
	}
	office_act(o, "Ani");
	assert_false(
		user_add(o->store, &(struct user_new){.name = "Joko", .role = ROLE_ADMIN}, &o->e));
	assert_int_equal(
		office_number(o,
			"SELECT count(*) FROM change WHERE act = 'refused' AND after = 'user Joko'"),
		1);
	office_free(o);
}

static void test_find_and_list(void **state)
{
	struct office *o = office_new();
	const struct user *u;
	struct user *list;
	size_t count;

	(void)state;
	u = user_find(o->store, &o->arena, "CITRA");
	assert_non_null(u);
	assert_string_equal(u->name, "Citra");
	assert_int_equal(u->role, ROLE_OWNER);
	assert_string_equal(u->unit_name, "Puskesmas Satu");
	assert_string_equal(u->account, "");
	assert_true(u->active);
	assert_false(u->has_password);
	u = user_of_account(o->store, &o->arena, "dewi");
	assert_string_equal(u->name, "Dewi");
	assert_string_equal(u->unit_name, "");
	assert_int_equal(u->unit, 0);
	assert_null(user_find(o->store, &o->arena, "Nobody"));
	assert_null(user_of_account(o->store, &o->arena, ""));
	office_act(o, "Dewi");
	MUST(o, user_close(o->store, "Ani", &o->e));
	assert_false(user_close(o->store, "Nobody", &o->e));
	MUST(o, users_list(o->store, &o->arena, &list, &count, &o->e));
	assert_int_equal(count, 8);
	assert_string_equal(list[0].name, "Budi");
	assert_string_equal(list[7].name, "Ani");
	assert_false(list[7].active);
	office_free(o);
}

static void test_last_admin(void **state)
{
	struct office *o = office_new();

	(void)state;
	office_act(o, "Dewi");
	assert_false(user_close(o->store, "Dewi", &o->e));
	assert_non_null(strstr(o->e.text, "admin"));
	MUST(o, user_add(o->store, &(struct user_new){.name = "Dua", .role = ROLE_ADMIN}, &o->e));
	MUST(o, user_close(o->store, "Dewi", &o->e));
	assert_false(user_close(o->store, "Ani", &o->e)); /* Dewi is closed now */
	office_free(o);
}

static void test_login(void **state)
{
	struct office *o = office_new();
	char *hash = password_hash("rahasia", &o->e), *other = password_hash("lain", &o->e);

	(void)state;
	assert_non_null(hash);
	office_act(o, "Ani");
	MUST(o, user_password(o->store, "ani", hash, &o->e));
	assert_false(user_password(o->store, "Budi", hash, &o->e));
	office_act(o, "Dewi");
	MUST(o, user_password(o->store, "Budi", other, &o->e));
	assert_false(user_password(o->store, "Nobody", other, &o->e));
	office_act(o, NULL);
	assert_true(user_login(o->store, "Ani", "rahasia"));
	assert_int_equal(
		office_number(o, "SELECT count(*) FROM change WHERE act = 'login-refused'"), 0);
	assert_false(user_login(o->store, "Ani", "rahasia1"));
	assert_false(user_login(o->store, "Budi", "rahasia"));
	assert_false(user_login(o->store, "Citra", "")); /* has no password */
	assert_false(user_login(o->store, "rahasia", "x"));
	assert_int_equal(
		office_number(o, "SELECT count(*) FROM change WHERE act = 'login-refused'"), 4);
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE after = 'Ani'"
					  " AND act = 'login-refused'"),
		1);
	/* Neither a password nor what may be one is ever in the log. */
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE after LIKE '%rahasia%'"
					  " OR before LIKE '%rahasia%' OR note LIKE '%rahasia%'"
					  " OR note LIKE '%$y$%' OR after LIKE '%$y$%'"),
		0);
	office_act(o, "Dewi");
	MUST(o, user_close(o->store, "Ani", &o->e));
	assert_false(user_login(o->store, "Ani", "rahasia"));
	free(hash);
	free(other);
	office_free(o);
}

static const struct unit *unit_named(struct office *o, const char *name)
{
	struct unit *list;
	size_t count;

	MUST(o, units_list(o->store, &o->arena, &list, &count, &o->e));
	for (size_t i = 0; i < count; i++) {
		if (strcmp(list[i].name, name) == 0)
			return &list[i];
	}
	return NULL;
}

static void test_units_move(void **state)
{
	static const char *const two[] = {DESA1, DESA2}, *const none[] = {"64.08.09.2999"};
	struct office *o = office_new();
	const struct unit *u;

	(void)state;
	u = unit_named(o, "Puskesmas");
	assert_true(u->first);
	assert_string_equal(u->owner, "Puskesmas");
	assert_int_equal(u->village_count, 3);
	assert_string_equal(u->villages[0], KEL);
	u = unit_named(o, "Puskesmas Satu");
	assert_false(u->first);
	assert_int_equal(u->village_count, 1);
	assert_string_equal(u->villages[0], DESA1);
	assert_int_equal(unit_of(o->store, "Puskesmas", DESA1), u->id);
	office_act(o, "Dewi");
	/* Named villages move from whoever had them. */
	MUST(o, unit_add(o->store, "Puskesmas Dua", "Puskesmas", two, 2, &o->e));
	assert_int_equal(unit_named(o, "Puskesmas Dua")->village_count, 2);
	assert_int_equal(unit_named(o, "Puskesmas Satu")->village_count, 0);
	assert_int_equal(
		office_number(o,
			"SELECT count(*) FROM change WHERE act = 'unit' AND before ="
			" 'Puskesmas Satu' AND after = 'Puskesmas Dua' AND place = '" DESA1 "'"),
		1);
	/* Without names: the rest of the first one's. */
	MUST(o, unit_add(o->store, "Puskesmas Tiga", "Puskesmas", NULL, 0, &o->e));
	assert_int_equal(unit_named(o, "Puskesmas Tiga")->village_count, 2);
	assert_int_equal(unit_named(o, "Puskesmas")->village_count, 0);
	assert_false(unit_add(o->store, "Puskesmas Empat", "Puskesmas", NULL, 0, &o->e));
	assert_non_null(strstr(o->e.text, "Puskesmas Dua, Puskesmas Tiga"));
	assert_null(unit_named(o, "Puskesmas Empat"));
	/* The first unit by its name, and a known one again. */
	MUST(o, unit_add(o->store, "Puskesmas", "Puskesmas", two, 1, &o->e));
	assert_int_equal(unit_named(o, "Puskesmas")->village_count, 1);
	MUST(o, unit_add(o->store, "puskesmas dua", "Puskesmas", two, 2, &o->e));
	assert_int_equal(unit_named(o, "Puskesmas Dua")->village_count, 2);
	/* What cannot be. */
	assert_false(unit_add(o->store, "Puskesmas Dua", "PLKB", two, 1, &o->e));
	assert_non_null(strstr(o->e.text, "PLKB"));
	assert_false(unit_add(o->store, "Lain", "Dinas", NULL, 0, &o->e));
	assert_non_null(strstr(o->e.text, "Setcam, Puskesmas, PLKB"));
	assert_false(unit_add(o->store, "Lain", "PLKB", none, 1, &o->e));
	assert_null(unit_named(o, "Lain"));
	office_act(o, "Citra");
	assert_false(unit_add(o->store, "Puskesmas Satu", "Puskesmas", two, 1, &o->e));
	assert_non_null(strstr(o->e.text, "admin"));
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'refused'"), 1);
	office_free(o);
}

static void test_roles(void **state)
{
	enum role role;

	(void)state;
	for (int i = 0; i < ROLE_COUNT; i++) {
		assert_true(role_parse(role_word((enum role)i), &role));
		assert_int_equal(role, i);
	}
	assert_false(role_parse("", &role));
	assert_false(role_parse("Admin", &role));
}

/* The forms change hands of a row, lose one and gain an owner: the database follows when its admin
 * says so, and logs. */
static void test_forms_change(void **state)
{
	struct office *o = office_new();
	struct owner owners[4];
	int64_t before;

	(void)state;
	before = office_number(o, "SELECT count(*) FROM change");
	store_close(o->store);
	office_open(o);
	assert_int_equal(office_number(o, "SELECT count(*) FROM change"), before);
	store_close(o->store);
	memcpy(owners, o->owners, sizeof(o->owners));
	owners[3] = (struct owner){.name = "Dinas", .label = "Dinas"};
	o->forms.owners = owners;
	o->forms.owner_count = 4;
	o->rows[ROW_I01].owner = &owners[3];
	o->rows[ROW_P01].calculation = &o->sum;
	office_open(o);
	/* Opening changes nothing, whoever it is; an admin adopts. */
	assert_int_equal(office_number(o, "SELECT count(*) FROM change"), before);
	office_act(o, "Ani");
	assert_false(store_adopt(o->store, &o->e));
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'owner'"), 0);
	office_act(o, "Dewi");
	MUST(o, store_adopt(o->store, &o->e));
	assert_non_null(unit_named(o, "Dinas"));
	assert_int_equal(unit_named(o, "Dinas")->village_count, 4);
	assert_int_equal(
		office_number(o, "SELECT count(*) FROM change WHERE act = 'owner' AND row = 'I01'"
				 " AND before = 'Puskesmas' AND after = 'Dinas'"),
		1);
	assert_int_equal(
		office_number(o, "SELECT count(*) FROM change WHERE act = 'owner' AND row = 'P01'"
				 " AND before = 'PLKB' AND after = ''"),
		1);
	assert_int_equal(office_number(o, "SELECT count(*) FROM row_owner"), 2);
	office_free(o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_add),
		cmocka_unit_test(test_find_and_list),
		cmocka_unit_test(test_last_admin),
		cmocka_unit_test(test_login),
		cmocka_unit_test(test_units_move),
		cmocka_unit_test(test_roles),
		cmocka_unit_test(test_forms_change),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
