#include <stdio.h>
#include <string.h>

#include "base/number.h"
#include "bundle/canonical.h"
#include "store/place.h"
#include "work/sign_parts.h"

/* The columns behind the name of a header line; false when the document has no such line first
 * among its headers. */
static bool header(const struct buf *document, const char *name, char *out, size_t room)
{
	const char *at = buf_str(document);
	size_t size = strlen(name), length;

	while (*at != '\0' && *at != '[') {
		if (strncmp(at, name, size) == 0 && at[size] == '\t') {
			at += size + 1;
			length = strcspn(at, "\t\n");
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

	if (!header(document, name, digits, sizeof(digits)) ||
		!number_parse(digits, &number, &too_big) || number > 1000000)
		return false;
	*out = (int)number;
	return true;
}

static bool read_header(const struct buf *document, struct sign_seen *out)
{
	char version[4];

	return strncmp(buf_str(document), "ansit-laporan\t", 14) == 0 &&
	       header(document, "ansit-laporan", version, sizeof(version)) &&
	       strcmp(version, "1") == 0 &&
	       header(document, "kecamatan", out->district, sizeof(out->district)) &&
	       header(document, "tahapan", out->stage, sizeof(out->stage)) &&
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

/* One line of an allowed_signers file (ssh-keygen(1)): principals, options, key, comment. */
struct allowed_line {
	const char *principals, *options, *key;
	size_t principals_size, options_size;
};

/* The end of options: a blank outside of quotes. */
static size_t options_size(const char *text)
{
	bool quoted = false;
	size_t size = 0;

	for (; text[size] != '\0' && text[size] != '\n'; size++) {
		if (text[size] == '"')
			quoted = !quoted;
		else if (!quoted && (text[size] == ' ' || text[size] == '\t'))
			break;
	}
	return size;
}

static bool allowed_read(const char *text, struct allowed_line *out)
{
	*out = (struct allowed_line){.principals = text};
	out->principals_size = strcspn(text, " \t\n");
	text += out->principals_size;
	text += strspn(text, " \t");
	out->options = text;
	if (strncmp(text, "ssh-", 4) != 0) {
		out->options_size = options_size(text);
		text += out->options_size;
		text += strspn(text, " \t");
	}
	out->key = text;
	return *out->principals != '#' && strncmp(text, "ssh-", 4) == 0;
}

static bool holds_word(const char *text, size_t size, const char *word)
{
	size_t length = strlen(word);

	for (size_t at = 0; at + length <= size; at++) {
		bool begins = at == 0 || strchr("\",", text[at - 1]) != NULL;
		bool ends = at + length == size || strchr("\",", text[at + length]) != NULL;

		if (begins && ends && strncmp(text + at, word, length) == 0)
			return true;
	}
	return false;
}

static bool holds(const char *text, size_t size, const char *part)
{
	size_t length = strlen(part);

	for (size_t at = 0; at + length <= size; at++) {
		if (strncasecmp(text + at, part, length) == 0)
			return true;
	}
	return false;
}

/* A key with an end or a beginning needs a clock that can be trusted, and cert-authority
 * another kind of key: those are for ssh-keygen. */
static bool is_allowed(const struct allowed_line *l, const struct sign_seen *seen)
{
	char line[SSHSIG_LINE];
	size_t size;

	sshsig_public_line(&seen->key, line);
	size = strlen(line);
	if (strncmp(l->key, line, size) != 0 || strchr(" \t\r\n", l->key[size]) == NULL)
		return false;
	if (!holds_word(l->principals, l->principals_size, seen->district))
		return false;
	if (holds(l->options, l->options_size, "valid-") ||
		holds(l->options, l->options_size, "cert-authority"))
		return false;
	return !holds(l->options, l->options_size, "namespaces=") ||
	       holds_word(l->options, l->options_size, CANONICAL_NAMESPACE);
}

static void add_comment(const struct allowed_line *l, struct buf *name)
{
	const char *at = l->key;

	for (int i = 0; i < 2; i++) {
		at += strcspn(at, " \t\n");
		at += strspn(at, " \t");
	}
	buf_add(name, at, strcspn(at, "\r\n"));
}

bool sign_listed(const char *allowed, const struct sign_seen *seen, struct buf *name, struct err *e)
{
	struct allowed_line line;

	for (const char *at = allowed; *at != '\0'; at += *at == '\n') {
		if (allowed_read(at, &line) && is_allowed(&line, seen)) {
			add_comment(&line, name);
			return true;
		}
		at += strcspn(at, "\n");
	}
	return err_say(e, TEXT_SIGN_NOT_LISTED, seen->district, NULL);
}
