#include "desk.h"

#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "form/digest.h"

#define FORM(label) \
	"kind: table\nform: f\nlabel: " label "\nenglish: E\nbrief: B\nrows:\n" \
	"  - {name: A, no: 1, label: L, english: E, brief: B, owner: Setcam}\n"

/* Two folders, official and the office's own, in a temporary one. */
struct folders {
	char root[64];
	char *official, *own;
};

static int make(void **state)
{
	struct folders *f = mem_array(1, sizeof(*f));

	(void)snprintf(f->root, sizeof(f->root), "/tmp/ansit-load-XXXXXX");
	assert_non_null(mkdtemp(f->root));
	f->official = file_join(f->root, "official");
	f->own = file_join(f->root, "own");
	assert_int_equal(mkdir(f->official, 0700), 0);
	assert_int_equal(mkdir(f->own, 0700), 0);
	*state = f;
	return 0;
}

static void put(const char *folder, const char *name, const char *text)
{
	char *path = file_join(folder, name);
	struct err e;

	assert_true(file_write(path, text, strlen(text), 0600, &e));
	free(path);
}

static void drop(const char *folder, const char *name)
{
	char *path = file_join(folder, name);

	(void)unlink(path);
	free(path);
}

static int clean(void **state)
{
	static const char *const names[] = {
		"common.yaml", "f.yaml", "g.yaml", "notes.txt", ".hidden.yaml", "big.yaml"};
	struct folders *f = *state;

	for (size_t i = 0; i < COUNT(names); i++) {
		drop(f->official, names[i]);
		drop(f->own, names[i]);
	}
	(void)rmdir(f->official);
	(void)rmdir(f->own);
	(void)rmdir(f->root);
	free(f->official);
	free(f->own);
	free(f);
	return 0;
}

static struct forms *load(const struct folders *f, struct buf *mistakes)
{
	const char *const folders[] = {f->own, f->official};

	return forms_load(folders, COUNT(folders), mistakes);
}

static void test_earlier_folder_wins(void **state)
{
	const struct folders *folders = *state;
	struct buf mistakes = {0};
	struct forms *f;

	put(folders->official, "common.yaml", desk_common);
	put(folders->official, "f.yaml", FORM("Resmi"));
	put(folders->official, "notes.txt", "not: [a form");
	put(folders->official, ".hidden.yaml", "not: [a form");
	f = load(folders, &mistakes);
	assert_string_equal(buf_str(&mistakes), "");
	assert_string_equal(f->forms[0].label, "Resmi");
	forms_free(f);
	put(folders->own, "f.yaml", FORM("Sendiri"));
	f = load(folders, &mistakes);
	assert_string_equal(buf_str(&mistakes), "");
	assert_int_equal(f->form_count, 1);
	assert_string_equal(f->forms[0].label, "Sendiri");
	assert_int_equal(f->stage_count, 0);
	forms_free(f);
	buf_release(&mistakes);
}

static void test_mistakes_name_the_path(void **state)
{
	const struct folders *folders = *state;
	struct buf mistakes = {0}, wanted = {0};

	put(folders->official, "common.yaml", desk_common);
	put(folders->own, "f.yaml", FORM("L") "colour: red\n");
	assert_null(load(folders, &mistakes));
	buf_print(&wanted,
		"%s/f.yaml:8: kunci \"colour\" tidak dikenal di sini. Periksa ejaannya.\n",
		folders->own);
	assert_string_equal(buf_str(&mistakes), buf_str(&wanted));
	buf_release(&mistakes);
	buf_release(&wanted);
}

static void test_nothing_there(void **state)
{
	const struct folders *folders = *state;
	struct buf mistakes = {0}, wanted = {0};

	assert_null(load(folders, &mistakes));
	buf_print(&wanted, "Tidak ada berkas formulir (*.yaml) di %s. Periksa nama foldernya.\n",
		folders->official);
	assert_string_equal(buf_str(&mistakes), buf_str(&wanted));
	buf_release(&mistakes);
	buf_release(&wanted);
	assert_null(forms_load(NULL, 0, &mistakes));
	buf_release(&mistakes);
}

static void test_too_large(void **state)
{
	const struct folders *folders = *state;
	struct buf mistakes = {0}, big = {0};

	for (int i = 0; i < 1024 * 1024 / 8 + 1; i++)
		buf_text(&big, "# so ya\n");
	put(folders->official, "big.yaml", buf_str(&big));
	assert_null(load(folders, &mistakes));
	assert_non_null(strstr(buf_str(&mistakes), "terlalu besar"));
	buf_release(&mistakes);
	buf_release(&big);
}

/* Forms come in their order, whatever their files are called. */
static void test_order(void **state)
{
	static const char later[] =
		"kind: table\nform: a\norder: 2\nlabel: L\nenglish: E\nbrief: B\n"
		"rows: [{name: A, no: 1, label: L, english: E, brief: B, "
		"owner: Setcam}]\n";
	static const char first[] =
		"kind: table\nform: b\norder: 1\nlabel: L\nenglish: E\nbrief: B\n"
		"rows: [{name: B, no: 1, label: L, english: E, brief: B, "
		"owner: Setcam}]\n";
	const struct form_source sources[] = {
		{"a", later, sizeof(later) - 1},
		{"b", first, sizeof(first) - 1},
		{"c", desk_common, sizeof(desk_common) - 1},
	};
	struct buf mistakes = {0};
	struct forms *f = forms_read(sources, COUNT(sources), &mistakes);

	(void)state;
	assert_string_equal(buf_str(&mistakes), "");
	assert_string_equal(f->forms[0].name, "b");
	assert_string_equal(f->rows[0]->name, "B");
	assert_int_equal(f->rows[1]->id, 1);
	assert_int_equal(f->rows[1]->index, 0);
	assert_ptr_equal(forms_form(f, "a"), &f->forms[1]);
	assert_null(forms_form(f, "z"));
	assert_null(forms_stage(f, "z"));
	assert_string_equal(f->rows[0]->brief_english, "B");
	assert_string_equal(f->rows[0]->hint, "");
	forms_free(f);
	buf_release(&mistakes);
}

/* What `sha256sum a.yaml b.yaml | sha256sum` says of them: whatever their folders and order are. */
static void test_digest(void **state)
{
	static const struct form_source rows[][2] = {
		{{"a.yaml", "satu\n", 5}, {"b.yaml", "dua\n", 4}},
		{{"z/b.yaml", "dua\n", 4}, {"/x/y/a.yaml", "satu\n", 5}},
		{{"c.yaml", "satu\n", 5}, {"b.yaml", "dua\n", 4}},
		{{"a.yaml", "satu\n", 5}, {"b.yaml", "Dua\n", 4}},
	};
	static const char wanted[] =
		"0e0e5b9a8734cb02f673dc8cc29ed46e94cb711d6b317990387aafd95bd5e135";
	char digest[65];

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		forms_digest(rows[i], 2, digest);
		if ((strcmp(digest, wanted) == 0) != (i < 2))
			fail_msg("%zu: %s", i, digest);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_earlier_folder_wins, make, clean),
		cmocka_unit_test_setup_teardown(test_mistakes_name_the_path, make, clean),
		cmocka_unit_test_setup_teardown(test_nothing_there, make, clean),
		cmocka_unit_test_setup_teardown(test_too_large, make, clean),
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_digest),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
