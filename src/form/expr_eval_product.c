#include "form/answer.h"
#include "form/expr_evals.h"

/* Thousandths multiplied by thousandths leave 64 bits soon. */
__extension__ typedef __int128 wide;

enum {
	SCALES = 12 /* factors of a thousand that 128 bits hold */
};

/* A product whose last `scales` factors of a thousand are still to be divided by. */
struct product {
	wide number;
	int scales;
	bool any, known;
};

static void multiply(struct product *p, const struct expr *x, struct value v)
{
	p->any = true;
	p->known = p->known && v.known && !__builtin_mul_overflow(p->number, v.number, &p->number);
	p->scales += expr_type(x) == FIELD_DECIMAL;
}

/* Divided by 1000 as often as that, rounded half up; unknown where it does not fit. */
static struct value rounded(const struct product *p, int times)
{
	struct value v = {0};
	wide number = p->number, scale = 1, rest;

	if (!p->known || times > SCALES || times < -1)
		return v;
	for (int i = 0; i < times; i++)
		scale *= DECIMAL_ONE;
	if (times < 0 && __builtin_mul_overflow(number, (wide)DECIMAL_ONE, &number))
		return v;
	rest = number % scale;
	number /= scale;
	if (rest < 0) {
		rest += scale;
		number--;
	}
	number += rest >= scale - rest;
	if (number < INT64_MIN || number > INT64_MAX)
		return v;
	return (struct value){(int64_t)number, true};
}

/* A factor that nobody filled in does not count; one that cannot be computed does. */
static void take_factor(struct product *p, const struct expr *x, const struct expr_place *at)
{
	struct value v = expr_eval(x, at);

	if (v.known || x->op != EXPR_FIELD || x->field->calculation != NULL)
		multiply(p, x, v);
}

struct value eval_product(const struct expr *x, const struct expr_place *at)
{
	struct product p = {.number = 1, .known = true};

	/* Several factors are nested to the left. */
	for (; x->op == EXPR_PRODUCT; x = x->left)
		take_factor(&p, x->right, at);
	take_factor(&p, x, at);
	p.known = p.known && p.any;
	return rounded(&p, p.scales - 1);
}

struct value eval_times(const struct expr *x, const struct expr_place *at)
{
	struct product p = {.number = 1, .known = true};

	multiply(&p, x->left, expr_eval(x->left, at));
	multiply(&p, x->right, expr_eval(x->right, at));
	return rounded(&p, p.scales);
}

struct value eval_value_or(const struct expr *x, const struct expr_place *at)
{
	struct value v = expr_eval(x->left, at);

	return v.known ? v : expr_eval(x->right, at);
}
