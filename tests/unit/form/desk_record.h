#ifndef TEST_FORM_DESK_RECORD_H
#define TEST_FORM_DESK_RECORD_H

#include "desk.h"

#include "base/arena.h"
#include "form/records.h"

/* Records that tests write with short words: "name=value|name=value" are canonical answers. They
 * stand in the order they were written, which must be that of struct records. */
static inline struct records *desk_records_new(struct arena *a)
{
	return arena_new(a, 1, sizeof(struct records));
}

static inline const char **desk_values(
	struct arena *a, const struct form *form, const char *answers)
{
	const char **values = arena_new(a, form->field_count + 1, sizeof(*values));

	for (size_t i = 0; i < form->field_count; i++)
		values[i] = "";
	while (*answers != '\0') {
		size_t size = strcspn(answers, "|"), name = strcspn(answers, "=");
		const struct field *f = form_field(form, arena_text_of(a, answers, name));

		assert_non_null(f);
		values[f->index] = arena_text_of(a, answers + name + 1, size - name - 1);
		answers += size + (answers[size] == '|');
	}
	return values;
}

static inline struct record *desk_record(struct arena *a, struct records *all,
	const struct form *form, struct record *parent, const char *answers)
{
	struct record *r = arena_new(a, 1, sizeof(*r));

	assert_non_null(form);
	r->id = (int64_t)all->count + 1;
	r->form = form;
	r->place = PLACE_DISTRICT;
	r->parent = parent;
	r->no = 1;
	for (size_t i = 0; i < all->count; i++)
		r->no += all->list[i]->form == form && all->list[i]->parent == parent;
	r->values = desk_values(a, form, answers);
	all->list = mem_grow(all->list, all->count, &all->room, sizeof(struct record *));
	all->list[all->count++] = r;
	return r;
}

/* Gives a record an origin of the same or another form. */
static inline void desk_origin(
	struct arena *a, struct record *r, const struct form *form, const char *answers)
{
	r->origin = (struct origin){.id = 77,
		.year = 2026,
		.form = form,
		.no = 3,
		.values = desk_values(a, form, answers)};
}

/* A small world of its own: two registers one under the other, a checklist, a document. */
static const char desk_codelists[] =
	"kind: codelists\n"
	"codelists:\n"
	"  - name: dana\n"
	"    label: Sumber dana\n"
	"    english: Fund source\n"
	"    codes:\n"
	"      - {name: apbd, label: APBD Kabupaten, english: Regency budget}\n"
	"      - {name: dana_desa, label: Dana Desa, english: Village fund}\n"
	"      - {name: swasta, label: Swasta, english: Private}\n"
	"      - {name: swadaya, label: Swadaya masyarakat, english: Community}\n"
	"  - name: sub\n"
	"    label: Sub kegiatan\n"
	"    english: Sub-activity\n"
	"    kind: open\n"
	"    codes:\n"
	"      - {name: 1.02.02.2.02.0015, label: Pelayanan Gizi Masyarakat, english: Nutrition}\n"
	"      - {name: 1.02.02.2.02.0001, label: Pelayanan Ibu Hamil, english: Pregnant women}\n"
	"  - {name: indikator, label: Indikator, english: Indicator, kind: rows, form: f}\n"
	"  - {name: lokasi, label: Lokasi, english: Location, kind: villages}\n";

static const char desk_table[] =
	"kind: table\nform: f\norder: 1\nlabel: L\nenglish: E\nbrief: B\n"
	"groups:\n"
	"  - {name: A, label: L, english: E}\n"
	"  - {name: B, label: L, english: E}\n"
	"rows:\n"
	"  - {name: I01, no: 1, group: A, label: Ibu hamil KEK, english: E, brief: Bumil KEK, owner: Setcam}\n"
	"  - {name: I02, no: 2, group: A, label: Ibu hamil dapat TTD, english: E, brief: Bumil TTD,"
	" owner: Setcam, denominator: I01, coverage: percent}\n"
	"  - {name: I03, no: 1, group: B, label: Anak dapat ASI, english: E, brief: ASI eksklusif,"
	" owner: Setcam, denominator: I01, coverage: percent}\n"
	"  - {name: I04, no: 2, group: B, label: Anak dapat MPASI, english: E, brief: MPASI,"
	" owner: Setcam, denominator: I01, coverage: bound}\n";

static const char desk_tag[] =
	"kind: register\nform: tag\norder: 2\nlabel: Penandaan\nenglish: Tagging\nbrief: Tag\n"
	"fields:\n"
	"  - {name: kode, label: Kode, english: Code, brief: Kode, type: code, list: sub, fills: nama,"
	" pattern: '^[0-9]\\.[0-9]{2}(\\.[0-9]+)*$', required: yes}\n"
	"  - {name: nama, label: Nama, english: Name, brief: Nama, type: text}\n"
	"  - {name: uraian, label: Uraian, english: Description, brief: Uraian, type: text,"
	" appearance: multiline}\n"
	"  - {name: dana, label: Sumber dana, english: Fund, brief: Dana, type: select_one, list: dana,"
	" required: yes}\n"
	"  - {name: alasan, label: Alasan, english: Why, brief: Alasan, type: text, required: yes,"
	" relevant: dana = 'swasta'}\n"
	"  - {name: indikator, label: Indikator, english: Indicators, brief: Ind, type: select_multiple,"
	" list: indikator, shares: yes}\n"
	"  - {name: lokasi, label: Lokasi, english: Place, brief: Lok, type: select_multiple, list: lokasi}\n"
	"  - {name: pagu, label: Pagu, english: Ceiling, brief: Pagu, type: money, required: yes}\n"
	"  - {name: tagged, label: Ditandai, english: Tagged, brief: Tag, type: money,"
	" calculation: sum(line.total)}\n"
	"  - {name: sisa, label: Sisa, english: Left, brief: Sisa, type: money, calculation: pagu - tagged}\n"
	"  - {name: tanggal, label: Tanggal, english: Date, brief: Tgl, type: date, default: today}\n"
	"  - {name: tahun, label: Tahun, english: Year, brief: Thn, type: integer, default: budget_year}\n";

static const char desk_line[] =
	"kind: register\nform: line\norder: 3\nparent: tag\nlabel: Belanja\nenglish: Lines\nbrief: Belanja\n"
	"fields:\n"
	"  - {name: uraian, label: Uraian, english: Description, brief: U, type: text, required: yes}\n"
	"  - {name: v1, label: V, english: V, brief: V, type: decimal}\n"
	"  - {name: v2, label: V, english: V, brief: V, type: decimal}\n"
	"  - {name: volume, label: Volume, english: Volume, brief: Vol, type: decimal,"
	" calculation: 'product(v1, v2)'}\n"
	"  - {name: harga, label: Harga, english: Price, brief: H, type: money}\n"
	"  - {name: total, label: Total, english: Total, brief: T, type: money,"
	" default: 'times(volume, harga)', total: yes}\n";

static const char desk_list[] =
	"kind: checklist\nform: cek\norder: 4\nper_village: yes\nlabel: Periksa\nenglish: Check\nbrief: Cek\n"
	"groups: [{name: G, label: L, english: E}]\n"
	"items:\n"
	"  - {name: 1.1, no: 1.1, group: G, label: Satu, english: One}\n"
	"  - {name: 1.2, no: 1.2, group: G, label: Dua, english: Two}\n"
	"fields:\n"
	"  - {name: jawab, label: Jawaban, english: Answer, brief: J, type: select_one, list: dana,"
	" required: yes}\n";

static const char desk_paper[] =
	"kind: document\nform: surat\norder: 5\nsingle: yes\nlabel: Surat\nenglish: Letter\nbrief: Surat\n"
	"fields:\n"
	"  - {name: perihal, label: Perihal, english: Subject, brief: P, type: text, required: yes}\n";

static const char desk_year[] =
	"kind: calendar\n"
	"stages:\n"
	"  - {name: ansit, code: A, label: L, english: E, brief: Analisis situasi, months: [1],"
	" forms: [f, tag, cek, surat]}\n"
	"  - {name: sem1, code: S, label: L, english: E, brief: Semester 1, months: [6, 7],"
	" forms: [f, tag], budget_year: 1}\n"
	"  - {name: lapor, code: L, label: L, english: E, brief: Laporan, forms: [tag], expected: 4}\n";

/* The world with more checks, which stand in the common file. */
static inline struct forms *desk_world(const char *checks)
{
	struct buf common = {0}, mistakes = {0};
	struct forms *f;

	buf_text(&common, desk_common);
	buf_text(&common, checks);
	{
		const struct form_source sources[] = {
			{"common.yaml", buf_str(&common), common.size},
			{"codelists.yaml", desk_codelists, sizeof(desk_codelists) - 1},
			{"f.yaml", desk_table, sizeof(desk_table) - 1},
			{"tag.yaml", desk_tag, sizeof(desk_tag) - 1},
			{"line.yaml", desk_line, sizeof(desk_line) - 1},
			{"cek.yaml", desk_list, sizeof(desk_list) - 1},
			{"surat.yaml", desk_paper, sizeof(desk_paper) - 1},
			{"calendar.yaml", desk_year, sizeof(desk_year) - 1},
		};

		f = forms_read(sources, COUNT(sources), &mistakes);
	}
	assert_string_equal(buf_str(&mistakes), "");
	assert_non_null(f);
	buf_release(&common);
	buf_release(&mistakes);
	return f;
}

#endif
