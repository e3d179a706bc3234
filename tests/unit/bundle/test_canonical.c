/* The canonical document of a small office against tests/data/canonical-*.tsv, byte for byte, and back
 * again without forms. UPDATE=1 writes the files anew. */
#include "../form/desk_record.h"

#include "base/file.h"
#include "bundle/canonical.h"

struct sample {
	struct forms *forms;
	struct desk desk;
	struct arena arena;
	struct canonical c;
	struct buf out;
	struct err e;
};

/* "e" and a mark above it, and the letter that is both. */
#define NFD "Cafe\xCC\x81"
#define NFC "Caf\xC3\xA9"

static struct record *answer(
	struct sample *s, const char *item, int place, const char *words, const char *form)
{
	struct record *r = desk_record(
		&s->arena, s->desk.book.records, forms_form(s->forms, form), NULL, words);

	r->item = form_item(r->form, item);
	r->place = place;
	return r;
}

/* Two tags with lines, one of them from another stage; a checklist written from its end; a letter. */
static void fill_records(struct sample *s, const char *text)
{
	struct records *all = desk_records_new(&s->arena);
	const struct form *tag = forms_form(s->forms, "tag"), *line = forms_form(s->forms, "line");
	struct record *first, *second;
	struct buf words = {0};

	s->desk.book.records = all;
	buf_print(&words,
		"kode=1.02|nama=Gizi|uraian=%s|dana=apbd|alasan=tidak ditanya|pagu=2500000", text);
	first = desk_record(&s->arena, all, tag, NULL, buf_str(&words));
	second = desk_record(&s->arena, all, tag, NULL, "kode=1.03|dana=swasta|alasan=CSR");
	second->no = 4;
	desk_origin(&s->arena, second, tag, "");
	second->origin.stage = forms_stage(s->forms, "ansit");
	(void)desk_record(&s->arena, all, line, first, "uraian=Susu|v1=12|v2=2.5|harga=10000");
	(void)desk_record(&s->arena, all, line, second, "uraian=Telur");
	second = desk_record(&s->arena, all, line, second, "uraian=Beras");
	desk_origin(&s->arena, second, line, "");
	second->origin.stage = forms_stage(s->forms, "ansit");
	second->origin.parent_no = 2;
	(void)answer(s, "1.2", 1, "jawab=dana_desa", "cek");
	(void)answer(s, "1.1", 1, "jawab=apbd", "cek");
	(void)answer(s, "1.1", 0, "", "cek");
	(void)answer(s, "1.2", 0, "jawab=swadaya", "cek");
	(void)desk_record(
		&s->arena, all, forms_form(s->forms, "surat"), NULL, "perihal=Undangan rembuk");
	buf_release(&words);
}

static void fill_lists(struct sample *s, const char *text)
{
	static const struct canonical_line reasons[] = {
		{{"64.08.09.2001", "I03", "Belum ada posyandu"}},
		{{"64.08.10.2002", "I02", "Puskesmas tutup"}}};
	static const struct canonical_line sources[] = {
		{{"Setcam Bengalon", "Setcam", "Lap. 12 Juli 2026 no. 440/112"}}};
	static const struct canonical_line confirms[] = {
		{{"Setcam Bengalon", "Setcam", "budi", "2026-07-12T13:04:05.123Z", ""}}};
	static const struct canonical_line remarks[] = {
		{{"terima", "R010", "64.08.09.2001", "9|2|", "vera", "Dua register."}},
		{{"catatan", "R110", "", "||", "siti", "Benar \\ sudah dicek"}}};
	static const struct canonical_line unable[] = {{{"tag/4", "", "vera", "Tidak ada berkas"}}};
	static const struct canonical_line steps[] = {
		{{"diserahkan", "siti", "2026-07-13T01:00:00.000Z"}},
		{{"diverifikasi", "vera", "2026-07-14T01:00:00.000Z"}}};
	struct canonical_line *note = arena_new(&s->arena, 1, sizeof(*note));

	*note = (struct canonical_line){{"64.08.09.2003", "I01", text}};
	s->c.reasons = reasons;
	s->c.reason_count = COUNT(reasons);
	s->c.notes = note;
	s->c.note_count = 1;
	s->c.sources = sources;
	s->c.source_count = COUNT(sources);
	s->c.confirms = confirms;
	s->c.confirm_count = COUNT(confirms);
	s->c.remarks = remarks;
	s->c.remark_count = COUNT(remarks);
	s->c.unable = unable;
	s->c.unable_count = COUNT(unable);
	s->c.steps = steps;
	s->c.step_count = COUNT(steps);
}

/* An empty office: nothing but zeros and what was not reported. */
static struct sample *sample_bare(void)
{
	struct sample *s = mem_array(1, sizeof(*s));

	s->forms = desk_world("");
	desk_open(&s->desk, s->forms, "ansit");
	s->c = (struct canonical){.book = &s->desk.book,
		.revision = 1,
		.serial = 1,
		.previous = "",
		.audit_hash = "",
		.forms = "",
		.regency = "Kabupaten Kutai Timur",
		.reopened = ""};
	return s;
}

static struct sample *sample_new(const char *text)
{
	struct sample *s = sample_bare();

	desk_set(
		&s->desk, "I01@0=0 I01@1=1250 I01@2=9999999999999 I02@0=7 I02@1=. I03@0=! I04@*=3");
	s->desk.places[1].code = "64.08.10.2002";
	fill_records(s, text);
	fill_lists(s, text);
	s->c.revision = 2;
	s->c.serial = 12;
	s->c.previous = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae";
	s->c.audit_seq = 415;
	s->c.audit_hash = "fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9";
	s->c.forms = "a591a6d40bf420404a011733cfb7b190d62c65bf0bcda32b57b277d9ad9f146e";
	s->c.reopened = "Angka Sekerat salah salin";
	return s;
}

static void sample_free(struct sample *s)
{
	free(s->desk.book.records != NULL ? s->desk.book.records->list : NULL);
	desk_close(&s->desk);
	arena_release(&s->arena);
	forms_free(s->forms);
	buf_release(&s->out);
	free(s);
}

static void write_well(struct sample *s)
{
	if (!canonical_write(&s->c, &s->out, &s->e))
		fail_msg("%s", s->e.text);
}

static void hold_against(const struct sample *s, const char *name)
{
	const char *source = getenv("ANSIT_DATA");
	char *folder = file_join(source != NULL ? source : ".", "tests/data");
	char *path = file_join(folder, name);
	struct buf wanted = {0};
	struct err e;

	if (getenv("UPDATE") != NULL)
		assert_true(file_write(path, s->out.data, s->out.size, 0644, &e));
	if (!file_read(path, 1 << 20, &wanted, &e))
		fail_msg("%s", e.text);
	assert_string_equal(buf_str(&s->out), buf_str(&wanted));
	assert_int_equal(s->out.size, wanted.size);
	buf_release(&wanted);
	free(path);
	free(folder);
}

static void an_empty_report(void **state)
{
	struct sample *s = sample_bare();

	(void)state;
	write_well(s);
	hold_against(s, "canonical-empty.tsv");
	sample_free(s);
}

static void everything(void **state)
{
	struct sample *s = sample_new(NFC " \\ dua\nbaris\tdan tab");

	(void)state;
	write_well(s);
	hold_against(s, "canonical-full.tsv");
	sample_free(s);
}

static void the_language_of_the_screen_changes_nothing(void **state)
{
	struct sample *s = sample_new(NFC " \\ dua\nbaris\tdan tab");

	(void)state;
	text_use(LANG_EN);
	write_well(s);
	text_use(LANG_ID);
	hold_against(s, "canonical-full.tsv");
	sample_free(s);
}

static void letters_in_parts_are_the_same_bytes(void **state)
{
	struct sample *s = sample_new(NFD " \\ dua\nbaris\tdan tab");

	(void)state;
	write_well(s);
	hold_against(s, "canonical-full.tsv");
	sample_free(s);
}

/* Records of a checklist come in the order of places and items, whoever wrote which first. */
static void the_order_of_writing_is_forgotten(void **state)
{
	struct sample *s = sample_new(NFC " \\ dua\nbaris\tdan tab");
	struct records *all = s->desk.book.records;

	(void)state;
	for (size_t i = 0, j = all->count - 1; i < j; i++, j--) {
		struct record *r = all->list[i];

		all->list[i] = all->list[j];
		all->list[j] = r;
	}
	write_well(s);
	hold_against(s, "canonical-full.tsv");
	sample_free(s);
}

static void what_is_no_text_is_refused(void **state)
{
	static const char *const bad[] = {"\xFF", "a\x1B[2J", "a\x7F", "bell\a",
		"\xC2\x9B"
		"2J",
		"r\r", "\xED\xA0\x80", "\xC2\x80", "\xC2\x9F", "\xD8\x9C", "\xE2\x80\x8E",
		"\xE2\x80\x8F", "\xE2\x80\xA8", "\xE2\x80\xA9", "\xE2\x80\xAA", "\xE2\x80\xAE",
		"\xE2\x81\xA6", "\xE2\x81\xA9"};

	(void)state;
	for (size_t i = 0; i < COUNT(bad); i++) {
		struct sample *s = sample_new(bad[i]);

		buf_text(&s->out, "before");
		assert_false(canonical_write(&s->c, &s->out, &s->e));
		assert_non_null(strstr(s->e.text, "register tag"));
		assert_non_null(strstr(s->e.text, "baris \"1\""));
		assert_string_equal(buf_str(&s->out), "before");
		sample_free(s);
	}
}

/* Also what no person typed here: the name of a village or of the kecamatan. */
static void names_are_text_too(void **state)
{
	struct sample *s = sample_new(NFC);

	(void)state;
	s->desk.places[2].name = "Se\xE2\x80\xAEkerat";
	assert_false(canonical_write(&s->c, &s->out, &s->e));
	assert_non_null(strstr(s->e.text, "desa dokumen, baris \"2003\""));
	s->c.regency = "Kutai\xE2\x80\xA8Timur";
	assert_false(canonical_write(&s->c, &s->out, &s->e));
	assert_non_null(strstr(s->e.text, "ansit-laporan dokumen, baris \"kecamatan\""));
	sample_free(s);
}

static void the_digest_is_of_the_bytes(void **state)
{
	struct buf abc = {0};
	char digest[65];

	(void)state;
	buf_text(&abc, "abc");
	canonical_digest(&abc, digest);
	/* FIPS 180-4, example of SHA-256. */
	assert_string_equal(
		digest, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	buf_release(&abc);
}

/* What a receiver without forms does: lines, columns, titles, and as many columns as the head has. */
static size_t columns_of(const char *line)
{
	size_t count = 1;

	for (; *line != '\n'; line++) {
		assert_int_not_equal(*line, '\0');
		count += *line == '\t';
	}
	return count;
}

static void it_reads_back_without_forms(void **state)
{
	struct sample *s = sample_new("[1]\n[tabel x]\n" NFC);
	size_t titles = 0, wanted = 0, lines = 0;
	bool is_head = false;

	(void)state;
	write_well(s);
	for (const char *at = buf_str(&s->out); *at != '\0'; at = strchr(at, '\n') + 1, lines++) {
		size_t columns = columns_of(at);

		if (*at == '[' && columns == 1) {
			titles++;
			is_head = true;
		} else if (is_head) {
			wanted = columns;
			is_head = false;
		} else if (titles > 0) {
			assert_int_equal(columns, wanted);
		}
	}
	assert_int_equal(titles, 13);
	assert_true(lines > 40);
	sample_free(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_empty_report),
		cmocka_unit_test(everything),
		cmocka_unit_test(the_language_of_the_screen_changes_nothing),
		cmocka_unit_test(letters_in_parts_are_the_same_bytes),
		cmocka_unit_test(the_order_of_writing_is_forgotten),
		cmocka_unit_test(what_is_no_text_is_refused),
		cmocka_unit_test(names_are_text_too),
		cmocka_unit_test(the_digest_is_of_the_bytes),
		cmocka_unit_test(it_reads_back_without_forms),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
