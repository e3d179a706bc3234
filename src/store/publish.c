#include "store/publish.h"
#include "base/trouble.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

void publish_folder(const char *path, struct buf *folder)
{
	const char *slash = strrchr(path, '/');

	if (slash == NULL)
		buf_text(folder, ".");
	else
		buf_add(folder, path, slash == path ? 1 : (size_t)(slash - path));
}

static bool is_free(const char *path, struct err *e)
{
	struct stat st;

	return lstat(path, &st) != 0 || err_say(e, TEXT_STORE_EXISTS, path, NULL);
}

bool publish_begin(const char *path, struct buf *beside, struct err *e)
{
	struct buf folder = {0};
	int fd, number;

	if (!is_free(path, e))
		return false;
	buf_text(beside, path);
	buf_text(beside, ".new-XXXXXX");
	fd = mkostemp(beside->data, O_CLOEXEC);
	number = errno;
	if (fd >= 0) {
		(void)close(fd);
		return true;
	}
	buf_clear(beside);
	publish_folder(path, &folder);
	(void)err_say(e, TEXT_STORE_FOLDER, buf_str(&folder), trouble_word(number), NULL);
	(void)err_trouble(e);
	buf_release(&folder);
	return false;
}

static bool sync_path(const char *path, int flags)
{
	int fd = open(path, flags | O_RDONLY | O_CLOEXEC);
	bool ok;

	if (fd < 0)
		return false;
	/* Some file systems cannot sync a folder; they say EINVAL. */
	ok = fsync(fd) == 0 || errno == EINVAL;
	(void)close(fd);
	return ok;
}

/* Where the file system knows no rename that keeps what is there, a second link does the same. */
static bool give_name(const char *beside, const char *path)
{
	if (renameat2(AT_FDCWD, beside, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
		return true;
	if (errno != EINVAL && errno != ENOSYS)
		return false;
	return link(beside, path) == 0 && unlink(beside) == 0;
}

bool publish_end(const char *beside, const char *path, struct err *e)
{
	struct buf folder = {0};
	bool ok;

	publish_folder(path, &folder);
	ok = sync_path(beside, 0) && give_name(beside, path) &&
	     sync_path(buf_str(&folder), O_DIRECTORY);
	if (!ok && errno == EEXIST)
		(void)err_say(e, TEXT_STORE_EXISTS, path, NULL);
	else if (!ok) {
		(void)err_say(e, TEXT_STORE_PUBLISH, path, trouble_word(errno), NULL);
		(void)err_trouble(e);
	}
	buf_release(&folder);
	return ok;
}

void publish_undo(const char *beside)
{
	static const char *const tails[] = {"", "-wal", "-shm", "-journal"};
	struct buf path = {0};

	for (size_t i = 0; i < sizeof(tails) / sizeof(tails[0]) && *beside != '\0'; i++) {
		buf_clear(&path);
		buf_text(&path, beside);
		buf_text(&path, tails[i]);
		(void)unlink(buf_str(&path));
	}
	buf_release(&path);
}
