#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "bundle/canonical.h"
#include "work/sign_parts.h"

static bool is_header(
	const struct buf *document, const char *name, size_t columns, const char *text)
{
	char found[160];

	return sign_header(document, name, columns, found, sizeof(found)) &&
	       strcmp(found, text) == 0;
}

static bool is_signed(const struct sealed *sealed, const struct buf *document)
{
	struct sshsig_public key;
	char digest[65];
	struct err ignored;

	canonical_digest(document, digest);
	return strcmp(digest, sealed->digest) == 0 &&
	       sshsig_public_parse(sealed->public_line, &key, &ignored) &&
	       sshsig_verify(
		       &key, CANONICAL_NAMESPACE, sealed->text, sealed->size, sealed->signature);
}

/* "2026/sem1", as the header has it. */
static bool is_its_report(const struct sealed *sealed, const struct buf *document)
{
	char year[16], stage[64], revision[16], name[128];

	if (!sign_header(document, "tahun", 1, year, sizeof(year)) ||
		!sign_header(document, "tahapan", 1, stage, sizeof(stage)) ||
		!sign_header(document, "revisi", 1, revision, sizeof(revision)))
		return false;
	if (strcmp(revision, "1") == 0)
		(void)snprintf(name, sizeof(name), "%s/%s", year, stage);
	else
		(void)snprintf(name, sizeof(name), "%s/%s/%s", year, stage, revision);
	return strcmp(name, sealed->report_name) == 0;
}

/* The document was signed over the hash of a row of the log, and so over all rows before it: whoever
 * writes those anew, with all their hashes, cannot sign it again. */
static bool is_in_its_place(const struct sealed *sealed, const struct buf *document)
{
	char serial[32], audit[96];

	(void)snprintf(serial, sizeof(serial), "%" PRId64, sealed->serial);
	(void)snprintf(
		audit, sizeof(audit), "%" PRId64 "\t%s", sealed->audit_seq, sealed->audit_hash);
	return is_its_report(sealed, document) && is_header(document, "urut", 1, serial) &&
	       is_header(document, "sebelum", 1,
		       *sealed->previous != '\0' ? sealed->previous : "-") &&
	       is_header(document, "audit", 2, audit);
}

bool sign_holds(const struct sealed *sealed, struct err *e)
{
	struct buf document = {0};
	bool ok = true;

	buf_add(&document, sealed->text, sealed->size);
	if (!is_signed(sealed, &document))
		ok = err_say(e, TEXT_SIGN_HOLDS_NOT, sealed->report_name, NULL);
	else if (!is_in_its_place(sealed, &document))
		ok = err_say(e, TEXT_SIGN_LOG_OTHER, sealed->report_name, NULL);
	buf_release(&document);
	return ok;
}

bool sign_verify_all(struct store *s, struct err *e)
{
	struct arena a = {0};
	struct sealed *list;
	size_t count;
	bool ok = sealed_list(s, &a, &list, &count, e);

	for (size_t i = 0; ok && i < count; i++)
		ok = sign_holds(&list[i], e);
	arena_release(&a);
	return ok;
}
