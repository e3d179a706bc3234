#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/number.h"
#include "codec/zst.h"
#include "store/place.h"
#include "store/store.h"
#include "store/valid.h"

/* The list: "64<TAB>Kalimantan Timur", "64.08<TAB>Kabupaten Kutai Timur", "64.08.09<TAB>Bengalon",
 * then its villages by their last four digits; lines of "# " are remarks. Sorted by code. */

enum {
	NEAR_MOST = 6,
	VILLAGES_MOST = 9999
};

enum {
	PROVINCE_SIZE = 2,
	REGENCY_SIZE = 5,
	DISTRICT_SIZE = 8
};

struct search {
	const char *code;
	struct arena *arena;
	struct region *out;
	struct store_village *villages; /* growing, on the heap */
	size_t room;
	bool found, inside, broken;
	int64_t line;
	struct buf near; /* districts of the same regency */
	size_t near_count;
};

static bool begins(const struct search *s, const char *text, size_t size)
{
	return strncmp(text, s->code, size) == 0;
}

static void take_village(struct search *s, const char *code, const char *name)
{
	struct region *r = s->out;
	struct buf full = {0};

	if (!s->inside || r->village_count == VILLAGES_MOST)
		return;
	buf_print(&full, "%s.%s", s->code, code);
	s->villages = mem_grow(s->villages, r->village_count, &s->room, sizeof(*s->villages));
	s->villages[r->village_count++] = (struct store_village){
		.code = arena_text(s->arena, buf_str(&full)), .name = arena_text(s->arena, name)};
	buf_release(&full);
}

static void take_district(struct search *s, const char *code, const char *name)
{
	s->inside = strcmp(code, s->code) == 0;
	if (s->inside) {
		s->found = true;
		s->out->code = arena_text(s->arena, code);
		s->out->name = arena_text(s->arena, name);
	}
	if (begins(s, code, REGENCY_SIZE) && s->near_count++ < NEAR_MOST)
		buf_print(&s->near, "%s%s %s", s->near.size > 0 ? ", " : "", code, name);
}

static void take_province(struct search *s, const char *code, const char *name)
{
	s->inside = false;
	if (begins(s, code, PROVINCE_SIZE))
		s->out->province = arena_text(s->arena, name);
}

static void take_regency(struct search *s, const char *code, const char *name)
{
	s->inside = false;
	if (begins(s, code, REGENCY_SIZE))
		s->out->regency = arena_text(s->arena, name);
}

static const struct {
	const char *shape;
	void (*take)(struct search *s, const char *code, const char *name);
} lines[] = {
	{"00", take_province},
	{"00.00", take_regency},
	{"00.00.00", take_district},
	{"0000", take_village},
};

/* A code and a name of one line; false when it is none. */
static bool take(struct search *s, const char *code, const char *name)
{
	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
		if (valid_shape(code, lines[i].shape)) {
			lines[i].take(s, code, name);
			return true;
		}
	}
	return false;
}

static bool read_line(void *data, const char *text)
{
	struct search *s = data;
	const char *tab = strchr(text, '\t');
	char code[DISTRICT_SIZE + 1];
	struct err ignored;

	s->line++;
	if (text[0] == '#' || text[0] == '\0')
		return true;
	s->broken = tab == NULL || (size_t)(tab - text) >= sizeof(code) ||
		    !valid_name(tab + 1, VALID_PLACE, &ignored);
	if (s->broken)
		return false;
	memcpy(code, text, (size_t)(tab - text));
	code[tab - text] = '\0';
	s->broken = !take(s, code, tab + 1);
	return !s->broken && (!s->found || s->inside);
}

static bool say_unknown(const struct search *s, struct err *e)
{
	if (s->near.size == 0 || s->out->regency == NULL)
		return err_say(e, TEXT_STORE_REGION_UNKNOWN, s->code, NULL);
	return err_say(
		e, TEXT_STORE_REGION_NEAR, s->code, s->out->regency, buf_str(&s->near), NULL);
}

static bool judge(const struct search *s, const char *path, struct err *e)
{
	char line[NUMBER_TEXT];

	if (s->broken || (s->found && (s->out->regency == NULL || s->out->province == NULL))) {
		number_plain(line, s->line);
		return err_say(e, TEXT_STORE_REGION_BROKEN, path, line, NULL);
	}
	if (!s->found)
		return say_unknown(s, e);
	return s->out->village_count > 0 || err_say(e, TEXT_STORE_NO_VILLAGES, s->code, NULL);
}

bool region_find(
	const char *path, const char *code, struct arena *a, struct region *out, struct err *e)
{
	struct search s = {.code = code, .arena = a, .out = out};
	bool ok;

	*out = (struct region){0};
	if (!valid_district(code, e))
		return false;
	ok = zst_lines(path, read_line, &s, e) && judge(&s, path, e);
	if (ok) {
		out->villages = arena_new(a, out->village_count, sizeof(*out->villages));
		memcpy(out->villages, s.villages, out->village_count * sizeof(*out->villages));
	}
	free(s.villages);
	buf_release(&s.near);
	return ok;
}
