#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/number.h"
#include "codec/json.h"
#include "command.h"
#include "place_name.h"
#include "work/keying.h"

enum {
	DEFAULT_COUNT = 10
};

/* Errors of all fields in tenths of a per cent; "-" of none. */
static void show_rate(char out[NUMBER_TEXT], size_t errors, size_t fields)
{
	(void)snprintf(out, NUMBER_TEXT, "-");
	if (fields > 0)
		number_tenths(out, (int64_t)((errors * 1000 + fields / 2) / fields));
}

static void add_rate(struct buf *b, const struct rekey_rate *r)
{
	char keyer[NUMBER_TEXT], verifier[NUMBER_TEXT];

	show_rate(keyer, r->keyer_errors, r->keyed);
	show_rate(verifier, r->verifier_errors, r->verified);
	buf_print(b, "%s\t%zu\t%zu\t%s\t%zu\t%zu\t%s\n", r->user, r->keyed, r->keyer_errors, keyer,
		r->verified, r->verifier_errors, verifier);
}

static struct json *rate_json(const struct rekey_rate *r)
{
	struct json *o = json_map();

	json_text(o, "user", r->user);
	json_number(o, "keyed", (int64_t)r->keyed);
	json_number(o, "keyer_errors", (int64_t)r->keyer_errors);
	json_number(o, "verified", (int64_t)r->verified);
	json_number(o, "verifier_errors", (int64_t)r->verifier_errors);
	return o;
}

static int rates(struct context *c)
{
	struct json *list = option(c, "json") != NULL ? json_list() : NULL;
	struct arena arena = {0};
	struct buf b = {0};
	struct rekey_rate *all;
	size_t count;
	struct err e;
	int code = EXIT_DONE;

	if (!rekey_rates(c->store, &arena, &all, &count, &e)) {
		code = fail(EXIT_TROUBLE, &e);
		count = 0;
	}
	for (size_t i = 0; i < count; i++) {
		if (list != NULL)
			json_push(list, rate_json(&all[i]));
		else
			add_rate(&b, &all[i]);
	}
	if (list != NULL)
		json_end(list, &b);
	(void)fwrite(buf_str(&b), 1, b.size, stdout);
	buf_release(&b);
	arena_release(&arena);
	return code;
}

/* What the person drew and how it came out; never what stands. */
static void print_list(const struct keying *k, bool only_open)
{
	static const char *const words[REKEY_RESULT_COUNT] = {[REKEY_OPEN] = "open",
		[REKEY_SAME] = "same",
		[REKEY_KEYER] = "keyer",
		[REKEY_VERIFIER] = "verifier"};

	for (size_t i = 0; i < k->count; i++) {
		const struct rekey *r = &k->list[i];

		if (!only_open || r->result == REKEY_OPEN)
			(void)printf("%s\t%s\t%s\t%s\n", r->place,
				k->desk.book.places[keying_place(k, i)].name, r->row,
				words[r->result]);
	}
}

/* A number of an option; the default where it is not given. */
static bool read_number(const struct context *c, const char *name, int64_t *number, int *code)
{
	const char *words = option(c, name);
	bool too_big;

	if (words == NULL || number_parse(words, number, &too_big))
		return true;
	*code = fail_say(EXIT_USE, TEXT_MAIN_BAD_VALUE, name, words, NULL);
	return false;
}

static int draw(struct context *c, struct keying *k)
{
	int64_t count = DEFAULT_COUNT, seed = (int64_t)(keying_seed(&k->desk) >> 1);
	int code = EXIT_DONE;
	size_t place = 0;
	struct err e;

	if (!read_number(c, "count", &count, &code) || !read_number(c, "seed", &seed, &code))
		return code;
	if (c->argc > 1 && !place_named(&k->desk, c->argv[1], &place, &e))
		return fail(EXIT_REFUSED, &e);
	if (!keying_draw(
		    &k->desk, c->argc > 1 ? (int)place : -1, (size_t)count, (uint64_t)seed, &e) ||
		!keying_reload(k, &e))
		return fail(EXIT_REFUSED, &e);
	print_list(k, true);
	return EXIT_DONE;
}

static int take(struct context *c, struct keying *k)
{
	const struct row *row;
	enum keying_answer answer;
	size_t place;
	struct err e;

	if (!place_named(&k->desk, c->argv[0], &place, &e) ||
		!row_named(&k->desk, c->argv[1], &row, &e))
		return fail(EXIT_REFUSED, &e);
	if (!keying_go(k, row, place))
		return fail_say(EXIT_REFUSED, TEXT_REKEY_NOT_DRAWN, row->name,
			k->desk.book.places[place].name, NULL);
	answer = keying_take(k, c->argv[2]);
	(void)fprintf(stderr, "%s\n", buf_str(&k->message));
	return answer == KEYING_DIFFERS || answer == KEYING_REFUSED ? EXIT_REFUSED : EXIT_DONE;
}

static int run(struct context *c)
{
	struct report report;
	struct keying k;
	struct err e;
	int code = EXIT_DONE;

	if (c->argc == 0)
		return rates(c);
	if (c->argc < 3 && strcmp(c->argv[0], "draw") != 0 &&
		(strcmp(c->argv[0], "list") != 0 || c->argc > 1))
		return fail_say(EXIT_USE, TEXT_REKEY_WORDS, NULL);
	if (!context_tables_report(c, &report, &code))
		return code;
	if (!keying_open(&k, c->store, &report, &e))
		return fail(EXIT_TROUBLE, &e);
	if (c->argc == 3)
		code = take(c, &k);
	else if (strcmp(c->argv[0], "draw") == 0)
		code = draw(c, &k);
	else
		print_list(&k, false);
	keying_close(&k);
	return code;
}

static const struct option_row options[] = {
	{"report", "YEAR/STAGE", TEXT_OPTION_REPORT},
	{"count", "COUNT", TEXT_REKEY_OPTION_COUNT},
	{"seed", "NUMBER", TEXT_REKEY_OPTION_SEED},
	{"json", NULL, TEXT_OPTION_JSON},
	{NULL, NULL, TEXT_OPTION_HELP},
};
static const char *const examples[] = {
	"ansit --user budi rekey draw 2006 --count 10",
	"ansit --user budi rekey 2006 S05 42",
	"ansit --user budi rekey",
	NULL,
};

const struct command command_rekey = {
	.name = "rekey",
	.arguments = "[list | draw [VILLAGE] | VILLAGE ROW VALUE]",
	.summary = TEXT_REKEY_SUMMARY,
	.lesson = TEXT_REKEY_LESSON,
	.options = options,
	.examples = examples,
	.needs = NEED_FORMS | NEED_STORE | NEED_ACTOR,
	.least = 0,
	.most = 3,
	.run = run,
};
