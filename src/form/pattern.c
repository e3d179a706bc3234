#include "form/pattern.h"

#include <regex.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum {
	PATTERN_BYTES = 200,
	PATTERN_REPEATS = 10000,
	SUBJECT_BYTES = 255
};

struct pattern {
	regex_t regex;
};

/* The larger number of {2} {2,} {2,4}: each copy is a copy of all that stands before it. */
static long repeats_at(const char *braces)
{
	char *end;
	long low = strtol(braces + 1, &end, 10), high = low;

	if (*end == ',')
		high = strtol(end + 1, NULL, 10);
	if (high < low)
		high = low;
	/* One more than allowed says enough, and cannot overflow. */
	return high > PATTERN_REPEATS ? PATTERN_REPEATS + 1 : high;
}

static bool is_cheap(const char *text)
{
	long repeats = 1;

	if (strlen(text) > PATTERN_BYTES)
		return false;
	for (; *text != '\0'; text++) {
		if (*text == '\\' && text[1] >= '0' && text[1] <= '9')
			return false;
		if (*text == '\\' && text[1] != '\0')
			text++;
		else if (*text == '{' && repeats_at(text) > 1)
			repeats *= repeats_at(text);
		if (repeats > PATTERN_REPEATS)
			return false;
	}
	return true;
}

struct pattern *pattern_new(const char *text)
{
	struct pattern *p;

	if (!is_cheap(text))
		return NULL;
	p = mem_array(1, sizeof(*p));
	if (regcomp(&p->regex, text, REG_EXTENDED | REG_NOSUB) == 0)
		return p;
	free(p);
	return NULL;
}

void pattern_free(const struct pattern *p)
{
	union {
		const struct pattern *borrowed;
		struct pattern *owned;
	} own = {.borrowed = p};

	if (p == NULL)
		return;
	regfree(&own.owned->regex);
	free(own.owned);
}

bool pattern_fits(const struct pattern *p, const char *text)
{
	return strlen(text) <= SUBJECT_BYTES && regexec(&p->regex, text, 0, NULL, 0) == 0;
}
