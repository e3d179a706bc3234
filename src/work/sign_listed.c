#include <string.h>

#include "base/number.h"
#include "bundle/canonical.h"
#include "work/sign_parts.h"

/* One line of an allowed_signers file (ssh-keygen(1)) of the plain kind: names without signs of their
 * own, at most one list of namespaces, an Ed25519 key. Whatever else ssh-keygen knows (negation,
 * wildcards, quotes, times, authorities) is not read half, but left to it. */
struct allowed_line {
	const char *names, *spaces, *comment; /* spaces NULL: for every namespace */
	size_t names_size, spaces_size, comment_size;
	struct sshsig_public public;
};

static const char blanks[] = " \t";
static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
			    "@._-+";

/* The length of a list of plain names parted by commas; 0 when there is anything else in it. */
static size_t list_size(const char *text, const char *end)
{
	size_t at = 0, size;

	for (;;) {
		size = strspn(text + at, plain);
		if (size == 0)
			return 0;
		at += size;
		if (text[at] != ',')
			break;
		at++;
	}
	return text[at] != '\0' && strchr(end, text[at]) != NULL ? at : 0;
}

static bool list_holds(const char *list, size_t size, const char *word)
{
	size_t length = strlen(word);

	for (size_t at = 0, each; at < size; at += each + 1) {
		for (each = 0; at + each < size && list[at + each] != ',';)
			each++;
		if (each == length && strncmp(list + at, word, length) == 0)
			return true;
	}
	return false;
}

/* The blanks behind something that must be followed by some; NULL when there are none. */
static const char *after_blanks(const char *text)
{
	size_t size = strspn(text, blanks);

	return size > 0 ? text + size : NULL;
}

static const char *read_spaces(const char *text, struct allowed_line *out)
{
	static const char option[] = "namespaces=\"";

	if (strncmp(text, option, sizeof(option) - 1) != 0)
		return text;
	out->spaces = text + sizeof(option) - 1;
	out->spaces_size = list_size(out->spaces, "\"");
	return out->spaces_size > 0 ? after_blanks(out->spaces + out->spaces_size + 1) : NULL;
}

/* The kind and its base64, whole; behind it blanks and a comment, or nothing. */
static bool read_key(const char *text, struct allowed_line *out)
{
	static const char kind[] = "ssh-ed25519 ";
	size_t size;
	char line[SSHSIG_LINE], again[SSHSIG_LINE];
	struct err ignored;

	if (strncmp(text, kind, sizeof(kind) - 1) != 0)
		return false;
	size = sizeof(kind) - 1 + strcspn(text + sizeof(kind) - 1, " \t\r\n");
	if (size >= sizeof(line))
		return false;
	memcpy(line, text, size);
	line[size] = '\0';
	if (!sshsig_public_parse(line, &out->public, &ignored))
		return false;
	sshsig_public_line(&out->public, again);
	out->comment = text + size + strspn(text + size, blanks);
	out->comment_size = strcspn(out->comment, "\r\n");
	return strcmp(line, again) == 0;
}

static bool allowed_read(const char *text, struct allowed_line *out)
{
	*out = (struct allowed_line){.names = text, .names_size = list_size(text, blanks)};
	text = out->names_size > 0 ? after_blanks(text + out->names_size) : NULL;
	if (text != NULL)
		text = read_spaces(text, out);
	return text != NULL && read_key(text, out);
}

static bool is_allowed(const struct allowed_line *l, const struct sign_seen *seen)
{
	return memcmp(l->public.bytes, seen->key.bytes, sizeof(seen->key.bytes)) == 0 &&
	       list_holds(l->names, l->names_size, seen->district) &&
	       (l->spaces == NULL || list_holds(l->spaces, l->spaces_size, CANONICAL_NAMESPACE));
}

/* Whether a line that cannot be read speaks of the key. */
static bool names_key(const char *text, const struct sign_seen *seen)
{
	char line[SSHSIG_LINE];
	const char *key, *found, *end = text + strcspn(text, "\n");

	sshsig_public_line(&seen->key, line);
	key = strchr(line, ' ');
	found = key != NULL ? strstr(text, key + 1) : NULL;
	return found != NULL && found < end;
}

static bool say_none(int64_t unread, const struct sign_seen *seen, struct err *e)
{
	char number[NUMBER_TEXT];

	if (unread == 0)
		return err_say(e, TEXT_SIGN_NOT_LISTED, seen->district, NULL);
	number_plain(number, unread);
	return err_say(e, TEXT_SIGN_LIST_LINE, seen->district, number, NULL);
}

bool sign_listed(const char *allowed, const struct sign_seen *seen, struct buf *name, struct err *e)
{
	struct allowed_line line;
	int64_t number = 1, unread = 0;

	for (const char *at = allowed; *at != '\0'; at += *at == '\n', number++) {
		bool is_empty = strchr("#\r\n", *at) != NULL;
		bool is_read = !is_empty && allowed_read(at, &line);

		if (is_read && is_allowed(&line, seen)) {
			buf_add(name, line.comment, line.comment_size);
			return true;
		}
		if (!is_empty && !is_read && unread == 0 && names_key(at, seen))
			unread = number;
		at += strcspn(at, "\n");
	}
	return say_none(unread, seen, e);
}
