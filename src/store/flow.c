#include "store/flow.h"

#include <string.h>

static const struct flow_row acts[FLOW_COUNT] = {
#define X(id, word, states, to, roles) [FLOW_##id] = {word, states, to, roles},
	FLOW_ACTS(X)
#undef X
};

static const char *const verdicts[VERDICT_COUNT] = {[VERDICT_NONE] = "none",
	[VERDICT_AGREE] = "agree",
	[VERDICT_RETURN] = "return",
	[VERDICT_UNABLE] = "unable"};

const struct flow_row *flow_row(enum flow_act act)
{
	return &acts[act];
}

bool flow_parse(const char *word, enum flow_act *act)
{
	for (int i = 0; i < FLOW_COUNT; i++) {
		if (strcmp(acts[i].word, word) == 0) {
			*act = (enum flow_act)i;
			return true;
		}
	}
	return false;
}

/* True when a word is among words parted by blanks. */
static bool is_among(const char *words, const char *word)
{
	size_t size = strlen(word);

	while (*words != '\0') {
		size_t length = strcspn(words, " ");

		if (length == size && memcmp(words, word, size) == 0)
			return true;
		words += length;
		words += *words == ' ' ? 1 : 0;
	}
	return false;
}

bool flow_is_for(enum flow_act act, enum role role)
{
	return is_among(acts[act].roles, role_word(role));
}

bool flow_is_in(enum flow_act act, const char *state)
{
	return is_among(acts[act].states, state);
}

const char *verdict_word(enum verdict v)
{
	return v > VERDICT_NONE && v < VERDICT_COUNT ? verdicts[v] : verdicts[VERDICT_NONE];
}

enum verdict verdict_parse(const char *word)
{
	for (int i = 0; i < VERDICT_COUNT; i++) {
		if (strcmp(verdicts[i], word) == 0)
			return (enum verdict)i;
	}
	return VERDICT_NONE;
}

const struct confirm *workflow_confirm(const struct workflow *w, int64_t unit)
{
	for (size_t i = 0; i < w->confirm_count; i++) {
		if (w->confirms[i].unit == unit)
			return &w->confirms[i];
	}
	return NULL;
}

/* A thousand cells have their verdicts: they are in the order of place and row. */
const struct review *workflow_review(const struct workflow *w, const char *place, const char *row)
{
	size_t low = 0, high = w->review_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct review *r = &w->reviews[middle];
		int order = strcmp(r->place, place);

		if (order == 0)
			order = strcmp(r->row, row);
		if (order == 0)
			return r;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

const struct remark *workflow_remark(const struct workflow *w, const char *rule, const char *place)
{
	for (size_t i = 0; i < w->remark_count; i++) {
		if (strcmp(w->remarks[i].rule, rule) == 0 &&
			strcmp(w->remarks[i].place, place) == 0)
			return &w->remarks[i];
	}
	return NULL;
}
