#include "bundle/canonical.h"

#include <stdio.h>
#include <string.h>

#include "base/number.h"
#include "base/utf8.h"
#include "bundle/canonical_parts.h"
#include "codec/nfc.h"
#include "codec/sha256.h"

/* A section whose lines the caller brings. */
struct canonical_list {
	const char *kind;
	bool has_village; /* the first column is one */
	const char *heads[CANONICAL_COLUMNS + 1];
	const struct canonical_line *lines;
	size_t count;
};

void canonical_title(struct canonical_out *o, const char *kind, const char *form)
{
	(void)snprintf(o->section, sizeof(o->section), "%s%s%s", kind, form != NULL ? " " : "",
		form != NULL ? form : "");
	buf_print(o->out, "[%s%s%s]\n", kind, form != NULL ? " " : "", form != NULL ? form : "");
	o->line = o->out->size;
}

/* Names the section and the first column of the line, which is written already or what is wrong. */
static void fail_text(struct canonical_out *o)
{
	const char *line = buf_str(o->out) + o->line;
	char first[64];

	if (!o->failed) {
		(void)snprintf(first, sizeof(first), "%.*s", (int)strcspn(line, "\t"), line);
		(void)err_say(o->e, TEXT_BUNDLE_NOT_TEXT, o->section, first, NULL);
	}
	o->failed = true;
}

/* One letter; controls would break lines, drive the terminal of whoever reads the document, or show
 * it in another order than it is signed. */
static void put_letter(struct canonical_out *o, const char *letter, size_t length, uint32_t code)
{
	if (code == '\n')
		buf_text(o->out, "\\n");
	else if (code == '\t')
		buf_text(o->out, "\\t");
	else if (code == '\\')
		buf_text(o->out, "\\\\");
	else if (utf8_is_control(code))
		fail_text(o);
	else
		buf_add(o->out, letter, length);
}

void canonical_column(struct canonical_out *o, const char *text)
{
	size_t length;

	if (o->columns++ > 0)
		buf_char(o->out, '\t');
	if (text == NULL || o->failed)
		return;
	buf_clear(&o->text);
	if (!nfc_add(&o->text, text, strlen(text))) {
		fail_text(o);
		return;
	}
	for (size_t at = 0; at < o->text.size && !o->failed; at += length) {
		const char *letter = o->text.data + at;
		uint32_t code = utf8_next(letter, o->text.size - at, &length);

		put_letter(o, letter, length, code);
	}
}

void canonical_number(struct canonical_out *o, int64_t number)
{
	char digits[NUMBER_TEXT];

	number_plain(digits, number);
	canonical_column(o, digits);
}

void canonical_village(struct canonical_out *o, const char *code)
{
	const char *district = o->c->book->district_code;
	size_t size = strlen(district);

	if (strncmp(code, district, size) == 0 && code[size] == '.' &&
		strchr(code + size + 1, '.') == NULL)
		code += size + 1;
	canonical_column(o, code);
}

void canonical_end(struct canonical_out *o)
{
	buf_char(o->out, '\n');
	o->line = o->out->size;
	o->columns = 0;
}

static void put_line(struct canonical_out *o, const char *const *columns, size_t count)
{
	for (size_t i = 0; i < count; i++)
		canonical_column(o, columns[i]);
	canonical_end(o);
}

static void put_pair(struct canonical_out *o, const char *name, const char *text)
{
	put_line(o, (const char *const[]){name, text}, 2);
}

static void put_count(struct canonical_out *o, const char *name, int64_t number)
{
	canonical_column(o, name);
	canonical_number(o, number);
	canonical_end(o);
}

static const char *or_none(const char *text)
{
	return text != NULL && *text != '\0' ? text : "-";
}

static void put_header(struct canonical_out *o)
{
	const struct canonical *c = o->c;
	const struct book *b = c->book;
	const char *district[] = {"kecamatan", b->district_code, b->district_name, c->regency};

	put_count(o, "ansit-laporan", 1);
	put_line(o, district, sizeof(district) / sizeof(district[0]));
	put_count(o, "tahun", b->year);
	put_pair(o, "tahapan", b->stage->name);
	put_count(o, "revisi", c->revision);
	put_count(o, "urut", c->serial);
	put_pair(o, "sebelum", or_none(c->previous));
	canonical_column(o, "audit");
	canonical_number(o, c->audit_seq);
	canonical_column(o, or_none(c->audit_hash));
	canonical_end(o);
	put_pair(o, "formulir", or_none(c->forms));
	if (c->revision > 1)
		put_pair(o, "dibuka", c->reopened);
}

static void put_villages(struct canonical_out *o)
{
	const struct book *b = o->c->book;

	if (b->place_count == 0)
		return;
	canonical_title(o, "desa", NULL);
	put_pair(o, "kode", "nama");
	for (size_t i = 0; i < b->place_count; i++) {
		canonical_village(o, b->places[i].code);
		canonical_column(o, b->places[i].name);
		canonical_end(o);
	}
}

static void put_forms(struct canonical_out *o)
{
	const struct book *b = o->c->book;

	for (size_t i = 0; i < b->forms->form_count; i++) {
		const struct form *form = &b->forms->forms[i];

		if (!stage_has(b->stage, form))
			continue;
		if (form->kind == FORM_TABLE)
			canonical_table(o, form);
		else
			canonical_records(o, form);
	}
}

static void put_list(struct canonical_out *o, const struct canonical_list *l)
{
	size_t columns = 0;

	if (l->count == 0)
		return;
	while (l->heads[columns] != NULL)
		columns++;
	canonical_title(o, l->kind, NULL);
	put_line(o, l->heads, columns);
	for (size_t i = 0; i < l->count; i++) {
		if (l->has_village)
			canonical_village(o, l->lines[i].columns[0]);
		put_line(o, l->lines[i].columns + l->has_village, columns - l->has_village);
	}
}

static void put_lists(struct canonical_out *o)
{
	const struct canonical *c = o->c;
	const struct canonical_list lists[] = {
		{"tidak ada data", true, {"desa", "baris", "alasan"}, c->reasons, c->reason_count},
		{"catatan", true, {"desa", "baris", "catatan"}, c->notes, c->note_count},
		{"sumber", false, {"unit", "pemilik", "dokumen"}, c->sources, c->source_count},
		{"pernyataan", false, {"unit", "pemilik", "oleh", "waktu", "surat"}, c->confirms,
			c->confirm_count},
		{"pengecualian", false, {"jenis", "aturan", "tempat", "fakta", "oleh", "alasan"},
			c->remarks, c->remark_count},
		{"tak dapat dinilai", false, {"tempat", "baris", "oleh", "catatan"}, c->unable,
			c->unable_count},
		{"langkah", false, {"keadaan", "oleh", "waktu"}, c->steps, c->step_count},
	};

	for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++)
		put_list(o, &lists[i]);
}

bool canonical_write(const struct canonical *c, struct buf *out, struct err *e)
{
	struct buf document = {0};
	struct canonical_out o = {.c = c, .out = &document, .section = "ansit-laporan", .e = e};

	put_header(&o);
	put_villages(&o);
	put_forms(&o);
	put_lists(&o);
	if (!o.failed)
		buf_add(out, document.data, document.size);
	buf_release(&document);
	buf_release(&o.text);
	return !o.failed;
}

void canonical_digest(const struct buf *document, char out[65])
{
	sha256_hex(out, buf_str(document), document->size);
}
