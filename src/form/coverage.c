#include "form/coverage.h"

/* What is divided by what; denominator NULL is 1, a village. */
struct fraction {
	const struct row *row;
	const struct expr *numerator, *denominator;
};

static struct value numerator_at(const struct fraction *f, const struct expr_place *at)
{
	if (f->row != NULL)
		return book_value(at->book, at->period, f->row, at->place);
	return expr_eval(f->numerator, at);
}

static struct value denominator_at(const struct fraction *f, const struct expr_place *at)
{
	struct value one;

	if (f->denominator != NULL)
		return expr_eval(f->denominator, at);
	one.number = 1;
	one.known = true;
	return one;
}

/* False when the sums are beyond any count of people; there is no coverage then. */
static bool add_village(struct coverage *c, const struct fraction *f, const struct expr_place *at)
{
	struct value n = numerator_at(f, at), d = denominator_at(f, at);

	if (!n.known || !d.known)
		return true;
	c->known = true;
	return !__builtin_add_overflow(c->numerator, n.number, &c->numerator) &&
	       !__builtin_add_overflow(c->denominator, d.number, &c->denominator);
}

static struct coverage over_places(
	const struct book *b, int period, const struct fraction *f, int place)
{
	struct expr_place at = {.book = b, .period = period, .other = -1};
	size_t first = place == PLACE_DISTRICT ? 0 : (size_t)place;
	size_t end = place == PLACE_DISTRICT ? b->place_count : first + 1;
	struct coverage c = {0};

	for (size_t i = first; i < end; i++) {
		at.place = (int)i;
		if (!add_village(&c, f, &at))
			return (struct coverage){0};
	}
	return c;
}

struct coverage book_coverage(const struct book *b, int period, const struct row *row, int place)
{
	struct fraction f = {.row = row, .denominator = row->denominator};

	if (row->denominator == NULL && row->coverage != COVERAGE_VILLAGES)
		return (struct coverage){0};
	return over_places(b, period, &f, place);
}

struct coverage book_ratio(const struct book *b, int period, const struct ratio *r, int place)
{
	struct fraction f = {.numerator = r->numerator, .denominator = r->denominator};

	return over_places(b, period, &f, place);
}

int64_t coverage_permille(const struct coverage *c)
{
	int64_t thousandfold;

	if (!c->known || c->denominator <= 0 || c->numerator < 0 ||
		__builtin_mul_overflow(c->numerator, 1000, &thousandfold))
		return -1;
	return thousandfold / c->denominator;
}

bool book_misses_target(const struct book *b, const struct row *row, int place)
{
	const struct target *target = book_target(b, row);
	struct coverage c;
	int64_t permille;

	if (target == NULL || row->coverage == COVERAGE_BOUND)
		return false;
	c = book_coverage(b, PERIOD_NOW, row, place);
	permille = coverage_permille(&c);
	if (permille < 0)
		return false;
	return row->lower_is_better ? permille > target->permille : permille < target->permille;
}
