#include <assert.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "form/load.h"
#include "work/typed.h"

/* Any text for a cell: what is taken is canonical, and comes back the same from what is shown. */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char common[] =
	"kind: common\nowners:\n  - {name: Setcam, label: L, english: E, brief: B}\n"
	"no_data:\n  - {label: belum diterima, english: not received}\n"
	"  - {label: hilang, english: lost}\n";

static const char form[] =
	"form: f\nkind: table\norder: 1\nlabel: L\nenglish: E\nbrief: B\nrows:\n"
	"  - {name: S01, no: 1, code: a, label: L, english: E, brief: B, owner: Setcam, unit: u}\n";

static struct forms *read_forms(void)
{
	const struct form_source sources[] = {
		{"common", common, sizeof(common) - 1}, {"form", form, sizeof(form) - 1}};
	struct buf mistakes = {0};
	struct forms *f = forms_read(sources, 2, &mistakes);

	if (f == NULL) {
		(void)fprintf(stderr, "%s", buf_str(&mistakes));
		abort();
	}
	buf_release(&mistakes);
	return f;
}

static void assert_canonical(const struct typed *typed)
{
	assert(typed->value == NULL || typed->reason == NULL);
	if (typed->value == NULL)
		return;
	assert(strspn(typed->value, "0123456789") == strlen(typed->value));
	assert(*typed->value != '\0' && strlen(typed->value) <= NUMBER_DIGITS);
	assert(*typed->value != '0' || typed->value[1] == '\0');
}

static void assert_equal(const char *a, const char *b)
{
	assert((a == NULL) == (b == NULL));
	assert(a == NULL || strcmp(a, b) == 0);
}

static void assert_round(const struct forms *f, const struct typed *typed, size_t size)
{
	char *shown = malloc(size + NUMBER_TEXT + 64);
	struct typed again;
	struct err e = {.text = ""};
	bool ok;

	assert(shown != NULL);
	typed_show(typed->value, typed->reason, shown, size + NUMBER_TEXT + 64);
	ok = typed_read(f, shown, &again, &e);
	assert(ok);
	assert_equal(typed->value, again.value);
	assert_equal(typed->reason, again.reason);
	free(shown);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct forms *forms;
	char *text = malloc(size + 1);
	struct typed typed;
	struct err e = {.text = ""};

	assert(text != NULL);
	if (forms == NULL)
		forms = read_forms();
	memcpy(text, data, size);
	text[size] = '\0';
	if (typed_read(forms, text, &typed, &e)) {
		assert_canonical(&typed);
		assert_round(forms, &typed, size);
	} else {
		assert(e.text[0] != '\0');
	}
	free(text);
	return 0;
}
