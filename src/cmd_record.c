#include "cmd_record.h"

#include "verbs.h"

bool record_desk(struct context *c, const struct form **form, struct desk *d, int *code)
{
	struct report report;
	struct err e;

	*form = context_form(c, c->argv[0], code);
	if (*form == NULL || !context_form_report(c, *form, &report, code))
		return false;
	if (desk_look(d, c->store, &report, &e))
		return true;
	*code = fail(EXIT_TROUBLE, &e);
	return false;
}

static int run(struct context *c)
{
	static const struct verb verbs[] = {
		{"list", 1, 2, record_list},
		{"show", 2, 2, record_show},
		{"add", 1, 100, record_add_verb},
		{"set", 3, 100, record_set_verb},
		{"delete", 2, 2, record_delete_verb},
		{"restore", 2, 2, record_restore_verb},
		{"copy", 2, 2, record_copy_verb},
		{"take", 1, 1000, record_take_verb},
	};

	return verbs_run(c, verbs, sizeof(verbs) / sizeof(verbs[0]));
}

static const struct option_row options[] = {
	{"report", "YEAR/STAGE", TEXT_OPTION_REPORT},
	{"search", "WORDS", TEXT_REC_CMD_OPTION_SEARCH},
	{"dry-run", NULL, TEXT_OPTION_DRY_RUN},
	{"json", NULL, TEXT_OPTION_JSON},
	{NULL, NULL, TEXT_OPTION_HELP},
};
static const char *const examples[] = {
	"ansit record list kendala --report 2026/ansit",
	"ansit record add belanja 3 kode_rekening=5.1.02.01.01.0026 volume1=40 harga_satuan=25000",
	"ansit record set dbb 2006/1.1 jawaban=ya bukti=\"SK Kades 3/2026\"",
	"ansit record show belanja 3.2",
	"ansit record take usulan kendala 1 4 --report 2026/pramus",
	"ansit record delete kendala 5",
	"ansit record restore kendala 5",
	NULL,
};

const struct command command_record = {
	.name = "record",
	.arguments = "list FORM | show FORM NO | add FORM [NO] FIELD=VALUE... | set FORM NO "
		     "FIELD=VALUE... | delete|restore|copy FORM NO | take FORM [CARRY [NO...]]",
	.summary = TEXT_REC_CMD_RECORD_SUMMARY,
	.lesson = TEXT_REC_CMD_RECORD_LESSON,
	.options = options,
	.examples = examples,
	.needs = NEED_FORMS | NEED_STORE | NEED_ACTOR,
	.least = 2,
	.most = 1000,
	.run = run,
};
