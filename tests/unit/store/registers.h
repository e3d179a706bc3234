#ifndef TEST_STORE_REGISTERS_H
#define TEST_STORE_REGISTERS_H

/* The office of office.h with forms of records: kendala (operator) in ansit and sem1; penandaan with
 * belanja under it (operator, verifier) in apbd; dbb, a checklist of villages (verifier) and surat, a
 * single document (operator and Setcam's people) in sem1; regulasi (camat, any owner's people) in
 * apbd. */

#include "office.h"
#include "store/codes.h"
#include "store/record.h"
#include "store/target.h"

enum {
	FORM_SASARAN,
	FORM_KENDALA,
	FORM_PENANDAAN,
	FORM_BELANJA,
	FORM_DBB,
	FORM_SURAT,
	FORM_REGULASI,
	REGISTER_FORMS
};

/* Fields of every form of records, in this order: not the order of their names. */
enum {
	FIELD_URAIAN,
	FIELD_BIAYA,
	FIELD_KODE,
	FIELD_JUMLAH, /* computed */
	REGISTER_FIELDS
};

struct registers {
	struct office o;
	struct form forms[REGISTER_FORMS];
	struct field fields[REGISTER_FORMS][REGISTER_FIELDS];
	struct item items[2];
	struct code codes[2];
	struct codelist list;
	struct expr computed;
	const struct form *ansit[2], *apbd[3], *sem1[4];
	struct record *last; /* that was added */
	struct book book;
};

#define WRITER(role) (1U << FORM_WRITER_##role)

static inline void registers_fields(struct registers *r, size_t form)
{
	static const struct {
		const char *name;
		enum field_type type;
	} fields[] = {{"uraian", FIELD_TEXT}, {"biaya", FIELD_MONEY}, {"kode", FIELD_CODE},
		{"jumlah", FIELD_MONEY}};

	for (size_t i = 0; i < REGISTER_FIELDS; i++)
		r->fields[form][i] = (struct field){.name = fields[i].name,
			.label = fields[i].name,
			.type = fields[i].type,
			.multiline = i == FIELD_URAIAN,
			.list = i == FIELD_KODE ? &r->list : NULL,
			.fills = "",
			.pattern = "",
			.default_text = "",
			.calculation = i == FIELD_JUMLAH ? &r->computed : NULL,
			.form = &r->forms[form],
			.index = i};
	r->forms[form].fields = r->fields[form];
	r->forms[form].field_count = REGISTER_FIELDS;
}

static inline void registers_stages(struct registers *r)
{
	struct office *o = &r->o;

	r->ansit[0] = r->sem1[0] = &r->forms[FORM_SASARAN];
	r->ansit[1] = r->sem1[1] = &r->forms[FORM_KENDALA];
	r->sem1[2] = &r->forms[FORM_DBB];
	r->sem1[3] = &r->forms[FORM_SURAT];
	r->apbd[0] = &r->forms[FORM_PENANDAAN];
	r->apbd[1] = &r->forms[FORM_BELANJA];
	r->apbd[2] = &r->forms[FORM_REGULASI];
	o->stages[STAGE_ANSIT].forms = r->ansit;
	o->stages[STAGE_ANSIT].form_count = 2;
	o->stages[STAGE_APBD].forms = r->apbd;
	o->stages[STAGE_APBD].form_count = 3;
	o->stages[STAGE_SEM1].forms = r->sem1;
	o->stages[STAGE_SEM1].form_count = 4;
	o->stage_forms[0] = &r->forms[FORM_SASARAN];
}

static inline void registers_forms(struct registers *r)
{
	static const struct {
		const char *name;
		enum form_kind kind;
		unsigned writers;
	} forms[] = {
		[FORM_KENDALA] = {"kendala", FORM_REGISTER, WRITER(OPERATOR)},
		[FORM_PENANDAAN] = {"penandaan", FORM_REGISTER,
			WRITER(OPERATOR) | WRITER(VERIFIER)},
		[FORM_BELANJA] = {"belanja", FORM_REGISTER, WRITER(OPERATOR) | WRITER(VERIFIER)},
		[FORM_DBB] = {"dbb", FORM_CHECKLIST, WRITER(VERIFIER)},
		[FORM_SURAT] = {"surat", FORM_DOCUMENT, WRITER(OPERATOR) | WRITER(OWNER)},
		[FORM_REGULASI] = {"regulasi", FORM_REGISTER, WRITER(CAMAT) | WRITER(OWNER)},
	};
	struct office *o = &r->o;

	office_forms(o);
	r->forms[FORM_SASARAN] = o->form;
	for (size_t i = 0; i < OFFICE_ROWS; i++)
		o->rows[i].form = &r->forms[FORM_SASARAN];
	r->codes[0] = (struct code){.name = "5.1", .label = "Belanja operasi", .keys = ""};
	r->codes[1] = (struct code){.name = "5.2", .label = "Belanja modal", .keys = ""};
	r->list = (struct codelist){.name = "rekening",
		.label = "Rekening",
		.kind = CODELIST_OPEN,
		.codes = r->codes,
		.code_count = 2};
	for (size_t i = FORM_KENDALA; i < REGISTER_FORMS; i++) {
		r->forms[i] = (struct form){.name = forms[i].name,
			.label = forms[i].name,
			.kind = forms[i].kind,
			.order = (int)i,
			.writers = forms[i].writers};
		registers_fields(r, i);
	}
	for (size_t i = 0; i < 2; i++)
		r->items[i] = (struct item){
			.name = i == 0 ? "1.1" : "1.2", .form = &r->forms[FORM_DBB], .index = i};
	r->forms[FORM_BELANJA].parent = &r->forms[FORM_PENANDAAN];
	r->forms[FORM_DBB].items = r->items;
	r->forms[FORM_DBB].item_count = 2;
	r->forms[FORM_DBB].per_village = true;
	r->forms[FORM_SURAT].single = true;
	r->forms[FORM_SURAT].owner = &o->owners[0];
	o->forms.forms = r->forms;
	o->forms.form_count = REGISTER_FORMS;
	o->forms.codelists = &r->list;
	o->forms.codelist_count = 1;
	registers_stages(r);
}

static inline struct registers *registers_bare(void)
{
	struct registers *r = calloc(1, sizeof(*r));

	assert_non_null(r);
	registers_forms(r);
	office_folder(&r->o);
	return r;
}

static inline void registers_places(struct registers *r)
{
	static const struct place places[] = {{KEL, "Kota", "Kel."}, {DESA1, "Sepaso", "Desa"},
		{DESA2, "Keraitan", "Desa"}, {DESA3, "Tepian", "Desa"}};

	r->book = (struct book){.forms = &r->o.forms,
		.district_code = "64.08.09",
		.district_name = "Bengalon",
		.places = places,
		.place_count = 4,
		.year = 2026};
}

static inline struct registers *registers_new(void)
{
	struct registers *r = registers_bare();

	registers_places(r);
	MUST(&r->o, office_create(&r->o));
	office_open(&r->o);
	office_people(&r->o);
	return r;
}

/* Frees the office, which is the registers' first member. */
static inline void registers_free(struct registers *r)
{
	office_free(&r->o);
}

/* A new record with two answers ("" for none); what came of it, and r->last. */
static inline enum put_result registers_add(
	struct registers *r, struct report *report, int form, const char *uraian, const char *biaya)
{
	const char *const values[REGISTER_FIELDS] = {uraian, biaya, NULL, NULL};
	const struct record_new n = {
		.report = report, .form = &r->forms[form], .place = "", .values = values};

	return record_add(r->o.store, &r->o.arena, &n, &r->book, &r->last, &r->o.e);
}

static inline enum put_result registers_line(
	struct registers *r, struct report *report, struct record *parent, const char *uraian)
{
	const char *const values[REGISTER_FIELDS] = {uraian, NULL, NULL, NULL};
	const struct record_new n = {.report = report,
		.form = &r->forms[FORM_BELANJA],
		.parent = parent,
		.values = values};

	return record_add(r->o.store, &r->o.arena, &n, &r->book, &r->last, &r->o.e);
}

static inline enum put_result registers_check(
	struct registers *r, struct report *report, size_t item, const char *place)
{
	const struct record_new n = {.report = report,
		.form = &r->forms[FORM_DBB],
		.item = &r->items[item],
		.place = place};

	return record_add(r->o.store, &r->o.arena, &n, &r->book, &r->last, &r->o.e);
}

static inline enum put_result registers_put(struct registers *r, struct report *report,
	const struct record *record, int field, const char *value)
{
	const struct answer_write w = {.report = report,
		.record = record,
		.field = &record->form->fields[field],
		.value = value};

	return answer_put(r->o.store, &w, &r->book, &r->o.e);
}

static inline struct records registers_load(struct registers *r, const struct report *report)
{
	struct records all;

	MUST(&r->o, records_load(r->o.store, &r->o.arena, report, &r->book, &all, &r->o.e));
	return all;
}

static inline void registers_sound(struct registers *r)
{
	struct audit audit;

	MUST(&r->o, changes_verify(r->o.store, &audit, &r->o.e));
	assert_int_equal(audit.broken_seq, 0);
	assert_string_equal(audit.stray, "");
	assert_string_equal(audit.altered, "");
}

#endif
