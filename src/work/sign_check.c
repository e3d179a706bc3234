#include <stdio.h>
#include <string.h>

#include "base/number.h"
#include "bundle/canonical.h"
#include "store/place.h"
#include "work/sign_parts.h"

/* The end of so many columns. */
static size_t columns_size(const char *at, size_t columns)
{
	size_t size = strcspn(at, "\t\n");

	while (--columns > 0 && at[size] == '\t')
		size += 1 + strcspn(at + size + 1, "\t\n");
	return size;
}

bool sign_header(
	const struct buf *document, const char *name, size_t columns, char *out, size_t room)
{
	const char *at = buf_str(document);
	size_t size = strlen(name), length;

	while (*at != '\0' && *at != '[') {
		if (strncmp(at, name, size) == 0 && at[size] == '\t') {
			at += size + 1;
			length = columns_size(at, columns);
			if (length >= room)
				return false;
			memcpy(out, at, length);
			out[length] = '\0';
			return true;
		}
		at += strcspn(at, "\n");
		at += *at == '\n';
	}
	return false;
}

static bool header_number(const struct buf *document, const char *name, int *out)
{
	char digits[16];
	int64_t number;
	bool too_big;

	if (!sign_header(document, name, 1, digits, sizeof(digits)) ||
		!number_parse(digits, &number, &too_big) || number > 1000000)
		return false;
	*out = (int)number;
	return true;
}

static bool read_header(const struct buf *document, struct sign_seen *out)
{
	char version[4];

	return strncmp(buf_str(document), "ansit-laporan\t", 14) == 0 &&
	       sign_header(document, "ansit-laporan", 1, version, sizeof(version)) &&
	       strcmp(version, "1") == 0 &&
	       sign_header(document, "kecamatan", 1, out->district, sizeof(out->district)) &&
	       sign_header(document, "tahapan", 1, out->stage, sizeof(out->stage)) &&
	       header_number(document, "tahun", &out->year) &&
	       header_number(document, "revisi", &out->revision);
}

bool sign_check(
	const struct buf *document, const struct buf *armor, struct sign_seen *out, struct err *e)
{
	unsigned char signature[SSHSIG_SIGNATURE];

	*out = (struct sign_seen){0};
	if (!read_header(document, out))
		return err_say(e, TEXT_SIGN_NO_DOCUMENT, NULL);
	if (!sshsig_dearmor(
		    buf_str(armor), armor->size, CANONICAL_NAMESPACE, &out->key, signature, e))
		return false;
	return sshsig_verify(
		       &out->key, CANONICAL_NAMESPACE, document->data, document->size, signature) ||
	       err_say(e, TEXT_SIGN_BAD, NULL);
}

/* Whether this very document is kept here as signed with that key. */
static bool is_kept(struct store *s, struct arena *a, const struct buf *document,
	const struct sign_seen *seen, const char *line)
{
	const struct stage *stage = forms_stage(store_forms(s), seen->stage);
	const struct sealed *sealed = NULL;
	struct report r;
	struct err ignored;

	if (stage != NULL && report_find(s, seen->year, stage, seen->revision, &r, &ignored) &&
		r.id != 0)
		sealed = sealed_get(s, a, &r, &ignored);
	return sealed != NULL && sealed->size == document->size &&
	       memcmp(sealed->text, document->data, sealed->size) == 0 &&
	       strcmp(sealed->public_line, line) == 0;
}

static bool is_ours(struct store *s, struct arena *a, const struct sign_seen *seen, struct err *e)
{
	const struct district *district = district_get(s, a, e);

	if (district == NULL)
		return false;
	return strcmp(district->code, seen->district) == 0 ||
	       err_say(e, TEXT_SIGN_DISTRICT, seen->district, district->code, NULL);
}

bool sign_known(struct store *s, const struct buf *document, const struct sign_seen *seen,
	struct buf *name, struct err *e)
{
	struct arena a = {0};
	char line[SSHSIG_LINE];
	const struct sign_key *key = NULL;
	bool ok;

	sshsig_public_line(&seen->key, line);
	if (is_ours(s, &a, seen, e))
		key = sign_key_find(s, &a, &seen->key, TEXT_SIGN_KEY_STRANGE, e);
	ok = key != NULL;
	if (ok && key->retired && !is_kept(s, &a, document, seen, line))
		ok = err_say(e, TEXT_SIGN_KEY_WAS_RETIRED, key->user_name, NULL);
	if (ok)
		buf_text(name, key->user_name);
	arena_release(&a);
	return ok;
}
