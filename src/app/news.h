#ifndef APP_NEWS_H
#define APP_NEWS_H

#include "app/app.h"

/* What a report has for its person besides its numbers: what was sent back to him, and what changed
 * since the revision before. */
struct news {
	const struct stage *stage; /* NULL: nothing was looked for */
	int revision;
	size_t returned;
	struct step first; /* to the first that was returned */
	char where[64];    /* its village, or the kecamatan */
	char by[64];       /* who returned it, */
	char when[CLOCK_TEXT];
	char why[160];  /* with this reason, "" when none */
	size_t changed; /* values, of a revision after the first */
};

/* Trouble is told in the message line, and then there is no news. */
void news_find(struct news *n, struct app *app, const struct report *r);

/* Each in a row, with the key that leads there at its end; false when there is nothing to say. */
bool news_draw_returned(const struct news *n, struct app *app, int row);
bool news_draw_why(const struct news *n, struct app *app, int row);
void news_draw_yours(struct app *app, int row, const struct report *r, bool is_here);
bool news_draw_changed(const struct news *n, struct app *app, int row);

#endif
