#ifndef BENCH_FIGURE_H
#define BENCH_FIGURE_H

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* One row of the table: the same thing measured several times. Nothing here passes or fails. */
enum {
	FIGURE_RUNS = 4096
};

struct figure {
	double runs[FIGURE_RUNS];
	size_t count;
};

static inline double now_ms(void)
{
	struct timespec t;

	(void)clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static inline void figure_add(struct figure *f, double value)
{
	if (f->count < FIGURE_RUNS)
		f->runs[f->count++] = value;
}

static inline int figure_order(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static inline double figure_median(struct figure *f)
{
	qsort(f->runs, f->count, sizeof(f->runs[0]), figure_order);
	return f->count == 0 ? 0 : f->runs[f->count / 2];
}

/* what, median, min, max, number of runs, unit, aim */
static inline void figure_print(struct figure *f, const char *what, const char *unit, const char *aim)
{
	double median = figure_median(f);

	if (f->count == 0)
		return;
	(void)printf("%-46s %9.2f %9.2f %9.2f %4zu  %-5s %s\n", what, median, f->runs[0],
		f->runs[f->count - 1], f->count, unit, aim);
}

#endif
