#include "desk.h"

#include "base/file.h"

/* Every check of the shipped tables (of records: test_rules_record.c), with numbers that just break it and numbers that just do not.
 * They are laid over a district where all is well. A word without @ is for the place looked at:
 * village 0, or all villages for the district; % is each row the check is made for, and =D is the
 * number of its denominator. */
struct rule_case {
	const char *id, *stage, *fires, *silent;
};

static const struct rule_case cases[] = {
	{"R001", "sem1", "%=-1", "%=0"},
	{"R006", "sem1", "%=10000000", "%=9999999"},
	{"R002", "sem1", "S01=-", "S01=."},
	{"R002", "sem1", "I25=!", "L01=-"},
	{"R003", "sem1", "I31=2", "I31=0"},
	{"R004", "sem1", "S01=0", "S01=1"},
	{"R005", "sem1", "S01=1 S02=0", "S01=0 S02=0"},
	{"R005", "sem1", "S01=5 S02=0", "S01=5 S02=1"},
	{"R010", "sem1", "S01=9 S02=10", "S01=10 S02=10"},
	{"R011", "sem1", "S01=9 S03=10", "S01=10 S03=10"},
	{"R012", "sem1", "S01=9 S04=10", "S01=10 S04=10"},
	{"R013", "sem1", "S01=9 S05=10", "S01=10 S05=10"},
	{"R014", "sem1", "S01=9 S06=10", "S01=10 S06=10"},
	{"R015", "sem1", "S04=5 S07=6", "S04=6 S07=6"},
	{"R016", "sem1", "S08=3 S09=3 S10=3 S16=8", "S08=3 S09=3 S10=3 S16=9"},
	{"R017", "sem1", "S01=9 S16=10", "S01=10 S16=10"},
	{"R018", "sem1", "S12=3 S13=3 S08=2 S09=3", "S12=3 S13=3 S08=2 S09=4"},
	{"R019", "sem1", "S14=3 S15=3 S10=5", "S14=3 S15=3 S10=6"},
	{"R020", "sem1", "S04=1 S08=1 S09=1 S10=1 S01=3", "S04=1 S08=1 S09=1 S10=1 S01=4"},
	{"R021", "sem1", "S03=6 S16=5", "S03=6 S16=6"},
	{"W01", "sem1", "S01=1999 S02=1000", "S01=2000 S02=1000"},
	{"W01", "sem1", "S01=6001 S02=1000", "S01=6000 S02=1000"},
	{"W01", "sem1", "S01=100 S02=10", "S01=100 S02=9"},
	{"W02", "sem1", "S01=1000 S16=179", "S01=1000 S16=180"},
	{"W02", "sem1", "S01=1000 S16=501", "S01=1000 S16=500"},
	{"W02", "sem1", "S01=200 S16=1", "S01=199 S16=1"},
	{"W03", "sem1", "S01=1000 S08=13 S09=13 S10=13", "S01=1000 S08=13 S09=13 S10=14"},
	{"W03", "sem1", "S01=1000 S08=61 S09=50 S10=50", "S01=1000 S08=60 S09=50 S10=50"},
	{"W03", "sem1", "S01=200 S08=0 S09=0 S10=0", "S01=199 S08=0 S09=0 S10=0"},
	{"W04", "sem1", "S08=11 S09=89", "S08=12 S09=88"},
	{"W04", "sem1", "S08=401 S09=599", "S08=400 S09=600"},
	{"W04", "sem1", "S08=0 S09=30", "S08=0 S09=29"},
	{"W05", "sem1", "S08=28 S09=28 S10=44", "S08=27 S09=28 S10=45"},
	{"W05", "sem1", "S08=120 S09=129 S10=751", "S08=120 S09=130 S10=750"},
	{"W05", "sem1", "S08=0 S09=0 S10=30", "S08=0 S09=0 S10=29"},
	{"W06", "sem1", "S01=1000 S03=29", "S01=1000 S03=30"},
	{"W06", "sem1", "S01=1000 S03=141", "S01=1000 S03=140"},
	{"W06", "sem1", "S01=200 S03=0", "S01=199 S03=0"},
	{"W07", "sem1", "S01=1000 S04=3", "S01=1000 S04=4"},
	{"W07", "sem1", "S01=1000 S04=41", "S01=1000 S04=40"},
	{"W07", "sem1", "S01=500 S04=0", "S01=499 S04=0"},
	{"W08", "sem1", "S04=100 S05=9", "S04=100 S05=10"},
	{"W08", "sem1", "S04=1000 S05=1201", "S04=1000 S05=1200"},
	{"W08", "sem1", "S04=20 S05=0", "S04=19 S05=0"},
	{"W09", "sem1", "S01=1000 S06=41", "S01=1000 S06=40"},
	{"W09", "sem1", "S01=500 S06=100", "S01=499 S06=100"},
	{"W10", "sem1", "S04=1000 S07=451", "S04=1000 S07=450"},
	{"W10", "sem1", "S04=20 S07=20", "S04=19 S07=19"},
	{"W11", "sem1", "S08=500 S09=500 S12=51", "S08=500 S09=500 S12=50"},
	{"W11", "sem1", "S08=10 S09=20 S12=30", "S08=10 S09=19 S12=29"},
	{"W12", "sem1", "S08=500 S09=500 S13=201", "S08=500 S09=500 S13=200"},
	{"W12", "sem1", "S08=10 S09=20 S13=30", "S08=10 S09=19 S13=29"},
	{"W13", "sem1", "S10=1000 S14=51", "S10=1000 S14=50"},
	{"W13", "sem1", "S10=30 S14=30", "S10=29 S14=29"},
	{"W14", "sem1", "S10=1000 S15=201", "S10=1000 S15=200"},
	{"W14", "sem1", "S10=30 S15=30", "S10=29 S15=29"},
	{"W15", "sem1", "S08=200 S09=300 S10=500 S11=601", "S08=200 S09=300 S10=500 S11=600"},
	{"W15", "sem1", "S08=10 S09=10 S10=10 S11=30", "S08=10 S09=10 S10=9 S11=30"},
	{"W16", "sem1", "S03=1000 I23=951", "S03=1000 I23=950"},
	{"W16", "sem1", "S03=30 I23=30", "S03=29 I23=29"},
	{"W20", "sem1", "%@*=D", "%@*=D %@1=0"},
	/* Full in two villages and nobody to serve in the third says nothing yet. */
	{"W20", "sem1", "%@*=D",
		"S01@2=0 S02@2=0 S03@2=0 S04@2=0 S05@2=0 S06@2=0 S07@2=0 S08@2=0 S09@2=0 S10@2=0 "
		"S12@2=0 S13@2=0 S14@2=0 S15@2=0 S16@2=0 %@*=D"},
	{"W21", "sem1",
		"S01@1=2000 S02@1=550 S03@1=160 S04@1=40 S05@1=38 S06@1=30 S07@1=6 S16@1=640",
		"S01@1=2000 S02@1=550 S03@1=160 S04@1=40 S05@1=38 S06@1=30 S07@1=6 L01@1=36 "
		"S12@0=0 S12@1=0"},
	{"C01", "sem1", "S07=5 I01=6", "S07=5 I01=5"},
	{"C02", "sem1", "S04=5 I02=6", "S04=5 I02=5"},
	{"C03", "sem1", "S04=5 I03=6", "S04=5 I03=5"},
	{"C04", "sem1", "S04=5 I04=6", "S04=5 I04=5"},
	{"C05", "sem1", "S05=5 I05=6", "S05=5 I05=5"},
	{"C06", "sem1", "S05=1000 I06=1051", "S05=1000 I06=1050"},
	{"C06", "sem1", "S05=10 I06=11", "S05=9 I06=11"},
	{"C06b", "sem1", "L01=5 I06=6", "L01=6 I06=6"},
	{"C06b", "sem1", "L01=0 I06=6", "L01=- I06=6"},
	{"C07", "sem1", "S08=5 I07=6", "S08=5 I07=5"},
	{"C08", "sem1", "S09=5 I08=6", "S09=5 I08=5"},
	{"C09", "sem1", "S09=5 I09=6", "S09=5 I09=5"},
	{"C10", "sem1", "S12=5 I10=6", "S12=5 I10=5"},
	{"C11", "sem1", "S08=2 S09=3 I11=6", "S08=2 S09=3 I11=5"},
	{"C12", "sem1", "S13=5 I12=6", "S13=5 I12=5"},
	{"C13", "sem1", "S08=2 S09=3 I13=6", "S08=2 S09=3 I13=5"},
	{"C14", "sem1", "I14=3 I19=3 S11=5", "I14=3 I19=3 S11=6"},
	{"C15", "sem1", "S08=2 S09=3 I15=6", "S08=2 S09=3 I15=5"},
	{"C15b", "sem1", "S09=5 I15=6", "S09=5 I15=5"},
	{"C16", "sem1", "S14=5 I16=6", "S14=5 I16=5"},
	{"C17", "sem1", "S10=5 I17=6", "S10=5 I17=5"},
	{"C18", "sem1", "S15=5 I18=6", "S15=5 I18=5"},
	{"C20", "sem1", "S10=1000 I20=201", "S10=1000 I20=200"},
	{"C20", "sem1", "S10=30 I20=30", "S10=29 I20=29"},
	{"C21", "sem1", "S10=5 I21=6", "S10=5 I21=5"},
	{"C22", "sem1", "S03=5 I22=6", "S03=5 I22=5"},
	{"C23", "sem1", "S03=5 I23=6", "S03=5 I23=5"},
	{"C24", "sem1", "S06=5 I24=6", "S06=5 I24=5"},
	{"C25", "sem1", "S06=5 I25=6", "S06=5 I25=5"},
	{"C26", "sem1", "S02=5 I26=6", "S02=5 I26=5"},
	{"C27", "sem1", "S02=5 I27=6", "S02=5 I27=5"},
	{"C28", "sem1", "S03=1 S04=1 S05=1 S06=1 S08=1 S09=1 S10=1 I28=8",
		"S03=1 S04=1 S05=1 S06=1 S08=1 S09=1 S10=1 I28=7"},
	{"C29", "sem1", "S01=5 I29=6", "S01=5 I29=5"},
	{"C30", "sem1", "S16=5 I30=6", "S16=5 I30=5"},
	{"D01", "sem1", "P01=0", "P01=1"},
	{"D02", "sem1", "P01=4 P05=7", "P01=4 P05=8"},
	{"D03", "sem1", "P06=0", "P06=1"},
	{"D04", "sem1", "P10=3 P13=2", "P10=3 P13=3"},
	{"D05", "sem1", "P10=0 P13=1", "P10=1 P13=1"},
	{"D05", "sem1", "P10=0 P13=1", "P10=0 P13=0"},
	{"D06", "sem1", "P02@*=0", "P02@*=0 P02@1=1"},
	{"F002", "ansit", "A01=5 A02=6", "A01=5 A02=5"},
	{"T01", "sem2", "sem1.%=6 %=5", "sem1.%=6 %=6"},
	{"T04", "sem1", "ansit.%=1000 %=1251", "ansit.%=1000 %=1250"},
	{"T04", "sem2", "ansit.%=1000 %=749", "ansit.%=1000 %=750"},
	{"T04", "sem1", "ansit.%=0 %=6", "ansit.%=0 %=5"},
	{"T05", "sem1", "lastyear.%=1000 %=1101", "lastyear.%=1000 %=1100"},
	{"T06", "sem1", "lastyear.%=1000 %=699", "lastyear.%=1000 %=700"},
	{"T07", "sem1", "lastyear.%=D %=0", "lastyear.%=D %=D"},
	{"T08", "sem1", "lastyear.%=5 %=4", "lastyear.%=5 %=5"},
};

/* Village 0 where all is well; the other villages have two and three times as much. */
static const char well[] =
	"S01=2000 S02=550 S03=160 S04=40 S05=38 S06=30 S07=6 S08=25 S09=75 S10=150 S11=50 S12=2 S13=8 "
	"S14=3 S15=12 S16=640 L01=36 I01=4 I02=30 I03=28 I04=25 I05=30 I06=34 I07=15 I08=60 I09=55 I10=1 "
	"I11=80 I12=6 I13=50 I14=10 I15=40 I16=2 I17=120 I18=9 I19=12 I20=6 I21=100 I22=100 I23=60 "
	"I24=20 I25=20 I26=400 I27=380 I28=300 I29=1500 I30=500 P01=4 P02=1 P03=1 P04=1 P05=20 P06=2 "
	"P07=1 P08=1 P09=1 P10=3 P11=2 P12=1 P13=6 ";

static int load(void **state)
{
	const char *data = getenv("ANSIT_DATA");
	char *folder = file_join(data == NULL ? "." : data, "forms");
	const char *const folders[] = {folder};
	struct buf mistakes = {0};
	struct forms *f = forms_load(folders, 1, &mistakes);

	if (f == NULL)
		print_error("%s", buf_str(&mistakes));
	buf_release(&mistakes);
	free(folder);
	*state = f;
	return f == NULL;
}

static int unload(void **state)
{
	forms_free(*state);
	return 0;
}

static void put_well(struct desk *d, struct sheet *sheet)
{
	const struct row *pekarangan = forms_row(d->forms, "I31");
	const char *words = well;
	char name[8];
	int size;
	long long number;

	while (sscanf(words, " %7[^=]=%lld%n", name, &number, &size) == 2) {
		for (size_t i = 0; i < DESK_VILLAGES; i++)
			*sheet_at(sheet, forms_row(d->forms, name)->id, i) = (struct datum){
				.number = number * (int64_t)(i + 1), .state = DATUM_NUMBER};
		words += size;
	}
	for (size_t i = 0; i < DESK_VILLAGES; i++)
		*sheet_at(sheet, pekarangan->id, i) =
			(struct datum){.number = i != 1, .state = DATUM_NUMBER};
}

static void open_well(struct desk *d, struct forms *f, const char *stage)
{
	desk_open(d, f, stage);
	for (size_t i = 0; i < d->book.period_count; i++)
		put_well(d, d->book.periods[i]);
}

/* Sets a row to its denominator; word is "[prefix.]ROW@place=D". */
static void put_denominator(struct desk *d, const char *word)
{
	char prefix[32] = "", name[32], place[8];
	const char *dot = strchr(word, '.');
	const struct row *row;
	int period;

	if (dot != NULL)
		(void)snprintf(prefix, sizeof(prefix), "%.*s", (int)(dot - word), word);
	assert_int_equal(sscanf(dot == NULL ? word : dot + 1, "%31[^@]@%7[^=]=D", name, place), 2);
	period = desk_period(d, prefix);
	row = forms_row(d->forms, name);
	for (int i = 0; i < DESK_VILLAGES; i++) {
		const struct expr_place at = {
			.book = &d->book, .period = period, .place = i, .other = -1};
		struct value v = expr_eval(row->denominator, &at);

		assert_true(v.known);
		if (*place == '*' || *place - '0' == i)
			*sheet_at(d->book.periods[period], row->id, (size_t)i) =
				(struct datum){.number = v.number, .state = DATUM_NUMBER};
	}
}

/* One word with % and the place filled in. */
static void put_word(struct desk *d, const char *word, const struct row *row, const char *place)
{
	struct buf whole = {0};

	for (const char *p = word; *p != '\0'; p++) {
		if (*p == '%')
			buf_text(&whole, row->name);
		else if (*p == '=' && strchr(word, '@') == NULL)
			buf_print(&whole, "@%s=", place);
		else
			buf_char(&whole, *p);
	}
	if (word[strlen(word) - 1] == 'D')
		put_denominator(d, buf_str(&whole));
	else
		desk_put(d, buf_str(&whole));
	buf_release(&whole);
}

static void put_words(struct desk *d, const char *words, const struct row *row, const char *place)
{
	char word[64];
	int size;

	while (sscanf(words, " %63s%n", word, &size) == 1) {
		put_word(d, word, row, place);
		words += size;
	}
}

/* Does the check fail at the place once the words are written? */
static bool fires(struct forms *f, const struct rule_case *c, const char *words,
	const struct row *row, int place)
{
	const struct check_what what = {.at_submit = true, .place = CHECK_EVERYWHERE};
	struct problems p = {0};
	bool found = false;
	struct desk d;

	open_well(&d, f, c->stage);
	put_words(&d, words, row, place == PLACE_DISTRICT ? "*" : "0");
	check_run(&d.book, &what, &p);
	for (size_t i = 0; i < p.count; i++)
		found = found || (strcmp(p.list[i].check->id, c->id) == 0 && p.list[i].row == row &&
					 p.list[i].place == place);
	problems_release(&p);
	desk_close(&d);
	return found;
}

static const struct check *check_of(const struct forms *f, const char *id)
{
	for (size_t i = 0; i < f->check_count; i++) {
		if (strcmp(f->checks[i].id, id) == 0)
			return &f->checks[i];
	}
	return NULL;
}

static void try_case(struct forms *f, const struct rule_case *c, const struct row *row)
{
	const struct check *check = check_of(f, c->id);
	const char *name = row == NULL ? "" : row->name;
	int place = check->scopes == SCOPE_DISTRICT ? PLACE_DISTRICT : 0;

	if (!fires(f, c, c->fires, row, place))
		fail_msg("%s %s is silent with %s", c->id, name, c->fires);
	if (fires(f, c, c->silent, row, place))
		fail_msg("%s %s fires with %s", c->id, name, c->silent);
	if ((check->scopes & SCOPE_DISTRICT) && !fires(f, c, c->fires, row, PLACE_DISTRICT))
		fail_msg("%s %s is silent in the district with %s", c->id, name, c->fires);
}

static void test_every_check(void **state)
{
	struct forms *f = *state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct check *c = check_of(f, cases[i].id);

		if (c == NULL) {
			fail_msg("%s is not shipped", cases[i].id);
			continue; /* fail_msg does not return, but gcc does not know */
		}
		if (c->each == NULL)
			try_case(f, &cases[i], NULL);
		for (size_t j = 0; j < c->each_count; j++) {
			struct rule_case here = cases[i];

			/* Rules of all rows hold for those of other stages too. */
			if (!stage_has(forms_stage(f, here.stage), c->each[j]->form))
				here.stage = "ansit";
			/* Nobody types what is computed. */
			if (c->each[j]->calculation == NULL)
				try_case(f, &here, c->each[j]);
		}
	}
}

/* What needs more than numbers is tried in test_rules_record.c. */
static bool is_of_records(const struct check *c)
{
	return c->scopes == SCOPE_RECORD || expr_has(c->require, EXPR_MENTIONS) ||
	       expr_has(c->value, EXPR_OPEN_ITEMS) || expr_has(c->require, EXPR_SIGNED) ||
	       expr_has(c->require, EXPR_IN_WINDOW);
}

static void test_no_check_without_case(void **state)
{
	const struct forms *f = *state;

	for (size_t i = 0; i < f->check_count; i++) {
		bool found = is_of_records(&f->checks[i]);

		for (size_t j = 0; j < COUNT(cases); j++)
			found = found || strcmp(cases[j].id, f->checks[i].id) == 0;
		if (!found)
			fail_msg("%s has no case here", f->checks[i].id);
	}
}

/* The district the cases are laid over breaks nothing, in any stage with forms. */
static void test_all_is_well(void **state)
{
	const struct check_what what = {.at_submit = true, .place = CHECK_EVERYWHERE};
	struct forms *f = *state;

	for (size_t i = 0; i < f->stage_count; i++) {
		struct problems p = {0};
		struct buf text = {0};
		struct desk d;

		open_well(&d, f, f->stages[i].name);
		check_run(&d.book, &what, &p);
		for (size_t j = 0; j < p.count; j++)
			problem_text(&d.book, &p.list[j], &text);
		assert_string_equal(buf_str(&text), "");
		buf_release(&text);
		problems_release(&p);
		desk_close(&d);
	}
}

/* Nothing is known yet: only completeness speaks, and only at submit. */
static void test_empty_book(void **state)
{
	struct check_what what = {.place = CHECK_EVERYWHERE};
	struct problems p = {0};
	struct desk d;

	desk_open(&d, *state, "sem1");
	check_run(&d.book, &what, &p);
	assert_int_equal(p.count, 0);
	what.at_submit = true;
	check_run(&d.book, &what, &p);
	assert_int_equal(p.count, DESK_VILLAGES * d.forms->owner_count);
	assert_string_equal(p.list[0].check->id, "R002");
	problems_release(&p);
	desk_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_check),
		cmocka_unit_test(test_no_check_without_case),
		cmocka_unit_test(test_all_is_well),
		cmocka_unit_test(test_empty_book),
	};

	return cmocka_run_group_tests(tests, load, unload);
}
