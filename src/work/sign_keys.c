#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/trouble.h"
#include "base/utf8.h"
#include "bundle/canonical.h"
#include "codec/signkey.h"
#include "store/place.h"
#include "work/sign_parts.h"

enum {
	LEAST_LETTERS = 8
};

const struct sign_key *sign_key_find(struct store *s, struct arena *a,
	const struct sshsig_public *public, enum text_id none, struct err *e)
{
	char line[SSHSIG_LINE];
	struct sign_key *list;
	size_t count;

	sshsig_public_line(public, line);
	if (!sign_keys_list(s, a, &list, &count, e))
		return NULL;
	for (size_t i = 0; i < count; i++) {
		if (strcmp(list[i].public_line, line) == 0)
			return &list[i];
	}
	(void)err_say(e, none, NULL);
	return NULL;
}

/* NIST SP 800-63B 5.1.1.2: the length of what people choose themselves, and no other rule. */
bool sign_password_is_long(const char *password, struct err *e)
{
	size_t letters = 0;

	for (size_t at = 0; password[at] != '\0'; at += utf8_after(password, at))
		letters++;
	return letters >= LEAST_LETTERS || err_say(e, TEXT_KEY_PASSWORD_SHORT, NULL);
}

bool sign_key_new(struct store *s, const char *password, char line[96], struct err *e)
{
	struct signkey k = {0};
	struct buf pem = {0};
	bool ok = sign_password_is_long(password, e) && signkey_make(&k, e) &&
		  signkey_seal(&k, password, &pem, e);

	if (ok) {
		sshsig_public_line(&k.key, line);
		ok = sign_key_add(s, KEY_SEALED, line, buf_str(&pem), e);
	}
	signkey_wipe(&k);
	buf_release(&pem);
	return ok;
}

bool sign_key_file(struct store *s, const char *path, char line[96], struct err *e)
{
	struct sshsig_public key;
	enum sign_secret secret;
	char *whole;
	bool ok;

	if (!sign_file_read(path, &key, &secret, e))
		return false;
	whole = realpath(path, NULL);
	if (whole == NULL)
		return err_set(e, "%s: %s", path, trouble_word(errno));
	sshsig_public_line(&key, line);
	ok = sign_key_add(s, KEY_FILE, line, whole, e);
	free(whole);
	return ok;
}

/* ssh-keygen(1), ALLOWED SIGNERS: YYYYMMDDHHMMSSZ. */
static void add_end(struct buf *out, int64_t ms)
{
	time_t seconds = (time_t)(ms / 1000);
	struct tm utc;
	char digits[32];

	if (gmtime_r(&seconds, &utc) != NULL &&
		strftime(digits, sizeof(digits), "%Y%m%d%H%M%SZ", &utc) > 0)
		buf_print(out, ",valid-before=\"%s\"", digits);
}

bool sign_allowed(struct store *s, struct buf *out, struct err *e)
{
	struct arena a = {0};
	const struct district *district = district_get(s, &a, e);
	struct sign_key *list;
	size_t count;
	bool ok = district != NULL && sign_keys_list(s, &a, &list, &count, e);

	for (size_t i = 0; ok && i < count; i++) {
		buf_print(out, "%s namespaces=\"%s\"", district->code, CANONICAL_NAMESPACE);
		if (list[i].retired)
			add_end(out, list[i].retired_ms);
		buf_print(out, " %s %s\n", list[i].public_line, list[i].user_name);
	}
	arena_release(&a);
	return ok;
}
