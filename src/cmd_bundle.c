#include <stdio.h>

#include "base/buf.h"
#include "base/file.h"
#include "bundle/canonical.h"
#include "codec/sshsig.h"
#include "context.h"
#include "verbs.h"
#include "work/sign.h"

/* As a receiver takes it: ref/upload.md B. */
enum {
	DOCUMENT_BYTES = 4 * 1024 * 1024,
	TEXT_BYTES = 1024 * 1024
};

static int print_signature(const struct sealed *sealed)
{
	struct sshsig_public key;
	struct buf armor = {0};
	struct err e;

	if (!sign_holds(sealed, &e) || !sshsig_public_parse(sealed->public_line, &key, &e))
		return fail(EXIT_REFUSED, &e);
	sshsig_armor(&key, CANONICAL_NAMESPACE, sealed->signature, &armor);
	(void)fputs(buf_str(&armor), stdout);
	buf_release(&armor);
	return EXIT_DONE;
}

static int print_document(struct context *c, struct desk *d)
{
	struct buf document = {0};
	char digest[65];
	struct err e;
	int code = EXIT_DONE;

	if (!sign_document(d, &document, digest, &e))
		code = fail(EXIT_REFUSED, &e);
	else if (option(c, "digest") != NULL)
		(void)printf("%s\n", digest);
	else
		(void)fwrite(document.data, 1, document.size, stdout);
	buf_release(&document);
	return code;
}

/* The signature of a signed report, or a document. */
static int print_report(struct context *c, struct desk *d)
{
	struct arena arena = {0};
	struct err e = {0};
	const struct sealed *sealed = sealed_get(c->store, &arena, &d->report, &e);
	char name[REPORT_TEXT];
	int code;

	report_show(&d->report, name);
	if (e.text[0] != '\0')
		code = fail(EXIT_TROUBLE, &e);
	else if (option(c, "signature") == NULL)
		code = print_document(c, d);
	else if (sealed != NULL)
		code = print_signature(sealed);
	else
		code = fail_say(EXIT_REFUSED, TEXT_BUNDLE_UNSIGNED, name, NULL);
	if (code == EXIT_DONE && sealed == NULL)
		(void)fail_say(EXIT_DONE, TEXT_BUNDLE_NOT_YET, name, NULL);
	arena_release(&arena);
	return code;
}

/* Only reads, as nobody: verifying against a list needs no database at all. */
static bool open_store(struct context *c, int *code)
{
	return context_forms(c, code) && context_store(c, code);
}

static int show(struct context *c)
{
	struct report r;
	struct desk d = {0};
	int code = EXIT_DONE;
	struct err e;

	if (!open_store(c, &code) || !context_report(c, &r, &code))
		return code;
	if (!desk_open(&d, c->store, &r, &e))
		return fail(EXIT_TROUBLE, &e);
	code = print_report(c, &d);
	desk_close(&d);
	return code;
}

/* A document with its signature, and who may have made it. */
struct verifying {
	struct buf document, armor, name;
	struct sign_seen seen;
};

static bool is_listed(struct verifying *v, const char *path, struct err *e)
{
	struct buf allowed = {0};
	bool ok = file_read(path, TEXT_BYTES, &allowed, e) &&
		  sign_listed(buf_str(&allowed), &v->seen, &v->name, e);

	buf_release(&allowed);
	return ok;
}

static int say_good(const struct verifying *v)
{
	char key[SSHSIG_FINGERPRINT], report[160];
	struct buf b = {0};

	sshsig_fingerprint(&v->seen.key, key);
	(void)snprintf(report, sizeof(report), "%s %d/%s/%d", v->seen.district, v->seen.year,
		v->seen.stage, v->seen.revision);
	text_fill(&b, TEXT_BUNDLE_GOOD, report, buf_str(&v->name), key, NULL);
	(void)printf("%s\n", buf_str(&b));
	buf_release(&b);
	return EXIT_DONE;
}

static int check(struct context *c, struct verifying *v)
{
	int code = EXIT_DONE;
	struct err e;

	if (!file_read(c->argv[0], DOCUMENT_BYTES, &v->document, &e) ||
		!file_read(c->argv[1], TEXT_BYTES, &v->armor, &e))
		return fail(EXIT_TROUBLE, &e);
	if (!sign_check(&v->document, &v->armor, &v->seen, &e))
		return fail(EXIT_REFUSED, &e);
	if (c->argc > 2)
		return is_listed(v, c->argv[2], &e) ? say_good(v) : fail(EXIT_REFUSED, &e);
	if (!open_store(c, &code))
		return code;
	if (!sign_known(c->store, &v->document, &v->seen, &v->name, &e))
		return fail(EXIT_REFUSED, &e);
	return say_good(v);
}

static int verify(struct context *c)
{
	struct verifying v = {0};
	int code = check(c, &v);

	buf_release(&v.document);
	buf_release(&v.armor);
	buf_release(&v.name);
	return code;
}

static int run(struct context *c)
{
	static const struct verb verbs[] = {
		{"show", 0, 0, show},
		{"verify", 2, 3, verify},
	};

	return verbs_run(c, verbs, sizeof(verbs) / sizeof(verbs[0]));
}

static const struct option_row options[] = {
	{"report", "REPORT", TEXT_OPTION_REPORT},
	{"signature", NULL, TEXT_BUNDLE_OPTION_SIGNATURE},
	{"digest", NULL, TEXT_BUNDLE_OPTION_DIGEST},
	{NULL, NULL, TEXT_OPTION_HELP},
};
static const char *const examples[] = {
	"ansit bundle show --report 2026/sem1 > laporan.tsv",
	"ansit bundle show --report 2026/sem1 --signature > laporan.tsv.sig",
	"ansit bundle verify laporan.tsv laporan.tsv.sig",
	"ssh-keygen -Y verify -f allowed -I 64.08.09 -n laporan@ansit.id -s a.sig < a.tsv",
	NULL,
};

const struct command command_bundle = {
	.name = "bundle",
	.arguments = "show | verify DOCUMENT SIGNATURE [ALLOWED]",
	.summary = TEXT_BUNDLE_SUMMARY,
	.lesson = TEXT_BUNDLE_LESSON,
	.options = options,
	.examples = examples,
	.needs = NEED_DATA,
	.least = 1,
	.most = 4,
	.run = run,
};
