#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/number.h"
#include "base/trouble.h"

enum {
	CHUNK_BYTES = 65536,
	NAME_TRIES = 16
};

/* Says what errno means for a file; always false. */
static bool say_errno(const char *path, int number, struct err *e)
{
	static const struct {
		int number;
		enum text_id words;
	} rows[] = {
		{ENOENT, TEXT_BASE_FILE_MISSING},
		{ENOTDIR, TEXT_BASE_FILE_MISSING},
		{EACCES, TEXT_BASE_FILE_DENIED},
		{EPERM, TEXT_BASE_FILE_DENIED},
		{EISDIR, TEXT_BASE_FILE_FOLDER},
		{ENOSPC, TEXT_BASE_FILE_FULL},
		{EDQUOT, TEXT_BASE_FILE_FULL},
		{EROFS, TEXT_BASE_FILE_READ_ONLY},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		if (rows[i].number != number)
			continue;
		(void)err_say(e, rows[i].words, path, NULL);
		return err_trouble(e);
	}
	(void)err_say(e, TEXT_BASE_FILE_TROUBLE, path, trouble_word(number), NULL);
	return err_trouble(e);
}

static bool read_all(int fd, const char *path, size_t limit, struct buf *out, struct err *e)
{
	char chunk[CHUNK_BYTES], most[NUMBER_TEXT];
	size_t total = 0;

	for (;;) {
		ssize_t size = read(fd, chunk, sizeof(chunk));

		if (size < 0 && errno == EINTR)
			continue;
		if (size < 0)
			return say_errno(path, errno, e);
		if (size == 0)
			break;
		if ((size_t)size > limit - total) {
			number_show(most, (int64_t)limit);
			return err_say(e, TEXT_BASE_FILE_LARGE, path, most, NULL);
		}
		total += (size_t)size;
		buf_add(out, chunk, (size_t)size);
	}
	/* It may have been a key. */
	explicit_bzero(chunk, sizeof(chunk));
	return true;
}

bool file_read(const char *path, size_t limit, struct buf *out, struct err *e)
{
	bool ok;
	int fd;

	buf_add(out, "", 0);
	if (strcmp(path, "-") == 0)
		return read_all(STDIN_FILENO, path, limit, out, e);
	fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	if (fd < 0)
		return say_errno(path, errno, e);
	ok = read_all(fd, path, limit, out, e);
	(void)close(fd);
	return ok;
}

bool file_read_regular(const char *path, size_t limit, struct buf *out, struct err *e)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	struct stat st;
	bool ok;

	buf_add(out, "", 0);
	if (fd < 0)
		return say_errno(path, errno, e);
	if (fstat(fd, &st) != 0)
		ok = say_errno(path, errno, e);
	else if (S_ISDIR(st.st_mode))
		ok = say_errno(path, EISDIR, e);
	else if (!S_ISREG(st.st_mode))
		ok = err_say(e, TEXT_BASE_FILE_SPECIAL, path, NULL);
	else
		ok = read_all(fd, path, limit, out, e);
	(void)close(fd);
	return ok;
}

/* Creates path.XXXXXXXX with a random tail, named in beside; -1 with errno when it cannot. */
static int open_beside(const char *path, unsigned mode, struct buf *beside)
{
	unsigned tail;
	int fd = -1;

	for (int i = 0; i < NAME_TRIES; i++) {
		if (getrandom(&tail, sizeof(tail), 0) != (ssize_t)sizeof(tail))
			return -1;
		buf_clear(beside);
		buf_print(beside, "%s.%08x", path, tail);
		fd = open(buf_str(beside), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW,
			mode);
		if (fd >= 0 || errno != EEXIST)
			break;
	}
	return fd;
}

static bool write_all(int fd, const char *data, size_t size)
{
	while (size > 0) {
		ssize_t done = write(fd, data, size);

		if (done < 0 && errno == EINTR)
			continue;
		if (done < 0)
			return false;
		data += done;
		size -= (size_t)done;
	}
	return fsync(fd) == 0;
}

/* The new name is on the disk only when its folder is. */
static bool sync_folder(const char *path)
{
	struct buf folder = {0};
	const char *slash = strrchr(path, '/');
	bool ok = false;
	int fd;

	if (slash == NULL)
		buf_text(&folder, ".");
	else
		buf_add(&folder, path, slash == path ? 1 : (size_t)(slash - path));
	fd = open(buf_str(&folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd >= 0) {
		/* Some network file systems cannot sync a folder; they say EINVAL. */
		ok = fsync(fd) == 0 || errno == EINVAL;
		(void)close(fd);
	}
	buf_release(&folder);
	return ok;
}

bool file_write(const char *path, const void *data, size_t size, unsigned mode, struct err *e)
{
	struct buf beside = {0};
	bool ok = false;
	int fd = open_beside(path, mode, &beside);

	if (fd < 0) {
		(void)say_errno(path, errno, e);
		goto out;
	}
	ok = write_all(fd, data, size);
	if (!ok)
		(void)say_errno(path, errno, e);
	if (close(fd) != 0 && ok)
		ok = say_errno(path, errno, e);
	if (ok && rename(buf_str(&beside), path) != 0)
		ok = say_errno(path, errno, e);
	if (!ok)
		(void)unlink(buf_str(&beside));
	else if (!sync_folder(path))
		ok = say_errno(path, errno, e);
out:
	buf_release(&beside);
	return ok;
}

bool file_exists(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0;
}

char *file_join(const char *dir, const char *name)
{
	struct buf path = {0};

	buf_print(&path, "%s/%s", dir, name);
	return buf_take(&path);
}
