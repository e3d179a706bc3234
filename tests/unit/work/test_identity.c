#include "office.h"

#include "codec/password.h"

/* Who sits here: the OS account, a person's name, a password. */

/* An office whose admin is bound to `account`; Ani has a password, Citra is bound to `own`. */
static struct office *office_of(const char *account, const char *own)
{
	struct office *o = calloc(1, sizeof(*o));
	struct user_new citra = {
		.name = "Citra", .role = ROLE_OWNER, .unit = "Puskesmas", .account = own};
	struct user_new ani = {.name = "Ani", .role = ROLE_OPERATOR};
	char *hash;

	assert_non_null(o);
	o->forms = office_forms();
	office_folder(o);
	MUST(o, office_create(o, account));
	o->store = office_connect(o);
	o->reader = office_connect(o);
	office_act(o, "Dewi");
	hash = password_hash("rahasia123", &o->e);
	MUST(o, hash != NULL);
	ani.password_hash = hash;
	MUST(o, user_add(o->store, &ani, &o->e));
	free(hash);
	MUST(o, user_add(o->store, &citra, &o->e));
	office_act(o, NULL);
	return o;
}

static void is_actor(const struct actor *a, const char *name, enum role role)
{
	char account[64];

	identity_account(account);
	assert_string_equal(a->name, name);
	assert_string_equal(a->account, account); /* the log names both */
	assert_int_equal(a->role, role);
	assert_true(a->user > 0);
}

/* The account that ran init is the admin, and may act as anybody who is active. */
static void test_admin(void **state)
{
	struct actor a = {0};
	char account[64];
	struct office *o;

	(void)state;
	identity_account(account);
	o = office_of(account, NULL);
	assert_int_equal(identity_find(o->store, NULL, &a, &o->e), IDENTITY_KNOWN);
	is_actor(&a, "Dewi", ROLE_ADMIN);
	assert_int_equal(identity_find(o->store, "Dewi", &a, &o->e), IDENTITY_KNOWN);
	is_actor(&a, "Dewi", ROLE_ADMIN);
	assert_int_equal(identity_find(o->store, "Ani", &a, &o->e), IDENTITY_KNOWN);
	is_actor(&a, "Ani", ROLE_OPERATOR);
	assert_int_equal(identity_find(o->store, "Citra", &a, &o->e), IDENTITY_KNOWN);
	is_actor(&a, "Citra", ROLE_OWNER);
	assert_true(a.unit > 0);
	assert_int_equal(identity_find(o->store, "Nix", &a, &o->e), IDENTITY_NOBODY);
	assert_non_null(strstr(o->e.text, "Nix"));
	office_free(o);
}

/* An account bound to a person is that person, and needs a password to be another. */
static void test_bound(void **state)
{
	struct actor a = {0};
	char account[64];
	struct office *o;

	(void)state;
	identity_account(account);
	o = office_of("orang-lain", account);
	assert_int_equal(identity_find(o->store, NULL, &a, &o->e), IDENTITY_KNOWN);
	is_actor(&a, "Citra", ROLE_OWNER);
	assert_int_equal(identity_find(o->store, "citra", &a, &o->e), IDENTITY_KNOWN);
	is_actor(&a, "Citra", ROLE_OWNER);
	assert_int_equal(identity_find(o->store, "Ani", &a, &o->e), IDENTITY_NEEDS_PASSWORD);
	assert_int_equal(identity_find(o->store, "Dewi", &a, &o->e), IDENTITY_NEEDS_PASSWORD);
	assert_int_equal(identity_find(o->store, "Nix", &a, &o->e), IDENTITY_NOBODY);
	office_free(o);
}

static void test_unbound(void **state)
{
	struct office *o = office_of("orang-lain", NULL);
	struct actor a = {0};
	char account[64];

	(void)state;
	identity_account(account);
	assert_int_equal(identity_find(o->store, NULL, &a, &o->e), IDENTITY_NOBODY);
	assert_non_null(strstr(o->e.text, account));
	assert_non_null(strstr(o->e.text, "--user"));
	assert_int_equal(identity_find(o->store, "Ani", &a, &o->e), IDENTITY_NEEDS_PASSWORD);
	office_free(o);
}

static void test_password(void **state)
{
	static const struct {
		const char *name, *password;
		bool ok;
	} rows[] = {
		{"Ani", "rahasia123", true},
		{"ani", "rahasia123", true},
		{"Ani", "rahasia12", false},
		{"Ani", "", false},
		{"Ani", "RAHASIA123", false},
		{"Citra", "rahasia123", false}, /* has none */
		{"Citra", "", false},
		{"Dewi", "", false},
		{"Nix", "rahasia123", false},
		{"", "", false},
	};
	struct office *o = office_of("orang-lain", NULL);
	char wrong[512] = "";

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct actor a = {0};
		bool ok = identity_login(o->store, rows[i].name, rows[i].password, &a, &o->e);

		if (ok != rows[i].ok)
			fail_msg("%s with \"%s\"", rows[i].name, rows[i].password);
		if (ok) {
			is_actor(&a, "Ani", ROLE_OPERATOR);
			continue;
		}
		assert_int_equal(a.user, 0);
		if (*wrong == '\0')
			(void)snprintf(wrong, sizeof(wrong), "%s", o->e.text);
		assert_string_equal(o->e.text, wrong); /* one sentence for all */
	}
	office_free(o);
}

/* Who was closed is nobody, whatever he knows; his bound account is nobody's. */
static void test_closed(void **state)
{
	struct actor a = {0};
	char account[64];
	struct office *o;

	(void)state;
	identity_account(account);
	o = office_of("orang-lain", account);
	office_act(o, "Dewi");
	MUST(o, user_close(o->store, "Ani", &o->e));
	MUST(o, user_close(o->store, "Citra", &o->e));
	office_act(o, NULL);
	assert_int_equal(identity_find(o->store, NULL, &a, &o->e), IDENTITY_NOBODY);
	assert_int_equal(identity_find(o->store, "Ani", &a, &o->e), IDENTITY_NOBODY);
	assert_int_equal(identity_find(o->store, "Citra", &a, &o->e), IDENTITY_NOBODY);
	assert_false(identity_login(o->store, "Ani", "rahasia123", &a, &o->e));
	assert_int_equal(a.user, 0);
	office_free(o);
}

/* A refused login is in the log, without the password. */
static bool is_refusal(void *data, const struct change *c)
{
	int *count = data;

	*count += strcmp(c->act, "login-refused") == 0;
	assert_null(strstr(c->before, "kata-sandi-salah"));
	assert_null(strstr(c->after, "kata-sandi-salah"));
	assert_null(strstr(c->note, "kata-sandi-salah"));
	return true;
}

static void test_refusals_are_logged(void **state)
{
	struct office *o = office_of("orang-lain", NULL);
	struct actor a = {0};
	int count = 0;

	(void)state;
	assert_false(identity_login(o->store, "Ani", "kata-sandi-salah", &a, &o->e));
	assert_false(identity_login(o->store, "Nix", "kata-sandi-salah", &a, &o->e));
	MUST(o, changes_each(o->reader, 0, is_refusal, &count, &o->e));
	assert_int_equal(count, 2);
	office_free(o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_admin),
		cmocka_unit_test(test_bound),
		cmocka_unit_test(test_unbound),
		cmocka_unit_test(test_password),
		cmocka_unit_test(test_closed),
		cmocka_unit_test(test_refusals_are_logged),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
