#define _GNU_SOURCE
#include "inside.h"

#include "codec/sha256.h"
#include "store/sealed.h"
#include "store/people.h"
#include "work/verify.h"

/* verify DB: what a verifier's keys and a reopening cost, in the process: 2026/sem2 with every cell
 * filled, handed in by Ani, verified by Vera, signed by Catur. The rules are not asked. */

enum {
	KEYS = 60,
	RUNS = 10
};

static struct figure open_ms, key_ms, late_ms, back_ms, all_ms, reopen_ms;

static void hand_in(struct inside *in, struct report *r)
{
	struct arena a = {0};
	struct unit *list;
	size_t count;

	inside_act(in, "Vera");
	must(units_list(in->store, &a, &list, &count, &in->e), in->e.text);
	for (size_t i = 0; i < count; i++)
		must(confirm_put(in->store, r, list[i].id, "bench", &in->e), in->e.text);
	arena_release(&a);
	inside_act(in, "Ani");
	must(report_move(in->store, r, FLOW_SUBMIT, "", &in->e), in->e.text);
}

static void press(struct verify *v, enum action action, struct figure *f)
{
	const struct key none = {0};
	double start = now_ms();

	(void)verify_do(v, action, &none);
	figure_add(f, now_ms() - start);
	must(!v->message_is_error, buf_str(&v->message));
}

static void measure_keys(struct inside *in, const struct report *r)
{
	struct verify v;
	double start;

	inside_act(in, "Vera");
	for (int i = 0; i < RUNS; i++) {
		start = now_ms();
		must(verify_open(&v, in->store, r, &in->e), in->e.text);
		figure_add(&open_ms, now_ms() - start);
		verify_close(&v);
	}
	must(verify_open(&v, in->store, r, &in->e), in->e.text);
	for (int i = 0; i < KEYS; i++) {
		const struct verify_line *l = verify_at(&v);

		/* Verified already, or the end of a village: only on. */
		if (l == NULL || !verify_is_open(l))
			(void)verify_do(&v, ACT_NEXT, &(const struct key){0});
		else
			press(&v, ACT_AGREE, &key_ms);
	}
	for (int i = 0; i < RUNS; i++)
		press(&v, ACT_UNDO, &back_ms);
	for (int i = 0; i < RUNS; i++) {
		press(&v, ACT_AGREE_ALL, &all_ms);
		(void)verify_do(&v, ACT_VILLAGE_NEXT, &(const struct key){0});
	}
	verify_close(&v);
}

static void agree_everywhere(struct inside *in, struct report *r)
{
	struct verify_list lines;
	struct arena a = {0};
	struct desk d;

	must(desk_open(&d, in->store, r, &in->e), in->e.text);
	must(store_begin(in->store, &in->e), in->e.text);
	verify_lines(&d, &a, &lines);
	for (size_t i = 0; i < lines.count; i++)
		must((i >= RUNS && !verify_is_open(&lines.list[i])) ||
				verify_put(&d, &lines.list[i], i < RUNS ? VERDICT_UNABLE : VERDICT_AGREE,
					"bench", &in->e),
			in->e.text);
	must(store_end(in->store, true, &in->e), in->e.text);
	arena_release(&a);
	desk_close(&d);
}

/* With a word on every row: the first ones, which nobody could judge, are agreed with after all. */
static void measure_late_keys(struct inside *in, struct report *r)
{
	struct verify v;

	must(verify_open(&v, in->store, r, &in->e), in->e.text);
	(void)verify_go_to(&v, v.all.list[0].row, v.all.list[0].cell->place, 0);
	for (int i = 0; i < RUNS; i++)
		press(&v, ACT_AGREE, &late_ms);
	verify_close(&v);
	must(report_move(in->store, r, FLOW_VERIFY, "", &in->e), in->e.text);
}

static void seal(struct inside *in, struct report *r)
{
	char digest[SHA256_HEX];
	struct sealed d = {.serial = 1, .digest = digest, .text = "bench\n", .size = 6};
	struct arena a = {0};
	const struct sign_key *key;

	inside_act(in, "Catur");
	must(sign_key_add(in->store, KEY_FILE, "ssh-ed25519 AAAA", "bench", &in->e), in->e.text);
	key = sign_key_of(in->store, &a);
	must(key != NULL, "no key");
	sha256_hex(digest, d.text, d.size);
	must(sealed_put(in->store, r, &d, key->id, &in->e), in->e.text);
	arena_release(&a);
}

/* Undone each time, so that the next is the same; the commit is not in it. */
static void measure_reopening(struct inside *in, const struct report *r)
{
	for (int i = 0; i < RUNS; i++) {
		struct report again = *r;
		double start;

		must(store_begin(in->store, &in->e), in->e.text);
		start = now_ms();
		must(report_reopen(in->store, &again, "bench", &in->e), in->e.text);
		figure_add(&reopen_ms, now_ms() - start);
		(void)store_end(in->store, false, &in->e);
	}
}

int main(int argc, char **argv)
{
	struct inside in = {0};
	struct report r;

	must(argc == 2, "verify DB");
	inside_open(&in, argv[1], "Ani");
	r = inside_report(&in, "sem2");
	hand_in(&in, &r);
	measure_keys(&in, &r);
	agree_everywhere(&in, &r);
	measure_late_keys(&in, &r);
	seal(&in, &r);
	measure_reopening(&in, &r);
	figure_print(&open_ms, "verifying: the screen's list, with the desk", "ms", "");
	figure_print(&key_ms, "verifying: one verdict key", "ms", "50");
	figure_print(&late_ms, "verifying: the same with a word on every row", "ms", "50");
	figure_print(&back_ms, "verifying: one taken back", "ms", "50");
	figure_print(&all_ms, "verifying: all of a village without a mark", "ms", "");
	figure_print(&reopen_ms, "reopening, without the commit", "ms", "");
	inside_close(&in);
	return 0;
}
