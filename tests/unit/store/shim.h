#ifndef TEST_STORE_SHIM_H
#define TEST_STORE_SHIM_H

/* A VFS between SQLite and the real one (sqlite.org/vfs.html) that ends the process by SIGKILL at
 * the Nth call that changes a file: before it, or in the middle of a write, half written. What it
 * counts stands in memory shared with the parent. Syncs are not made: what a killed process had
 * written is in the kernel all the same. */

#include <signal.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <unistd.h>

enum {
	SHIM_CALLS = 16384
};

struct shim_count {
	int calls;              /* made so far */
	char kinds[SHIM_CALLS]; /* w write, s sync, t truncate, d delete, o open */
	int done;               /* stages of the scenario that have returned */
};

struct shim {
	sqlite3_vfs vfs, *real;
	sqlite3_io_methods methods;
	struct shim_count *count;
	int kill_at; /* the first call is 0; -1 never */
	int half;    /* a write is half made before the end */
};

struct shim_file {
	sqlite3_file base;
	struct shim *shim;
	sqlite3_file *real;
};

static inline sqlite3_file *shim_real(sqlite3_file *file)
{
	return ((struct shim_file *)file)->real;
}

static inline void shim_die(void)
{
	(void)kill(getpid(), SIGKILL);
	for (;;)
		(void)pause();
}

/* Counts a call; true when it is the last one. */
static inline int shim_is_last(struct shim *shim, char kind)
{
	int call = shim->count->calls++;

	if (call < SHIM_CALLS)
		shim->count->kinds[call] = kind;
	return call == shim->kill_at;
}

static inline void shim_note(struct shim *shim, char kind)
{
	if (shim_is_last(shim, kind))
		shim_die();
}

static inline int shim_close(sqlite3_file *file)
{
	return shim_real(file)->pMethods->xClose(shim_real(file));
}

static inline int shim_read(sqlite3_file *file, void *data, int size, sqlite3_int64 at)
{
	return shim_real(file)->pMethods->xRead(shim_real(file), data, size, at);
}

static inline int shim_write(sqlite3_file *file, const void *data, int size, sqlite3_int64 at)
{
	struct shim *shim = ((struct shim_file *)file)->shim;
	sqlite3_file *real = shim_real(file);

	if (shim_is_last(shim, 'w')) {
		if (shim->half != 0)
			(void)real->pMethods->xWrite(real, data, size / 2, at);
		shim_die();
	}
	return real->pMethods->xWrite(real, data, size, at);
}

static inline int shim_truncate(sqlite3_file *file, sqlite3_int64 size)
{
	shim_note(((struct shim_file *)file)->shim, 't');
	return shim_real(file)->pMethods->xTruncate(shim_real(file), size);
}

static inline int shim_sync(sqlite3_file *file, int flags)
{
	(void)flags;
	shim_note(((struct shim_file *)file)->shim, 's');
	return SQLITE_OK;
}

static inline int shim_size(sqlite3_file *file, sqlite3_int64 *size)
{
	return shim_real(file)->pMethods->xFileSize(shim_real(file), size);
}

static inline int shim_lock(sqlite3_file *file, int level)
{
	return shim_real(file)->pMethods->xLock(shim_real(file), level);
}

static inline int shim_unlock(sqlite3_file *file, int level)
{
	return shim_real(file)->pMethods->xUnlock(shim_real(file), level);
}

static inline int shim_reserved(sqlite3_file *file, int *out)
{
	return shim_real(file)->pMethods->xCheckReservedLock(shim_real(file), out);
}

static inline int shim_control(sqlite3_file *file, int op, void *arg)
{
	return shim_real(file)->pMethods->xFileControl(shim_real(file), op, arg);
}

static inline int shim_sector(sqlite3_file *file)
{
	return shim_real(file)->pMethods->xSectorSize(shim_real(file));
}

static inline int shim_character(sqlite3_file *file)
{
	return shim_real(file)->pMethods->xDeviceCharacteristics(shim_real(file));
}

static inline int shim_map(sqlite3_file *file, int page, int size, int extend, void volatile **out)
{
	return shim_real(file)->pMethods->xShmMap(shim_real(file), page, size, extend, out);
}

static inline int shim_shm_lock(sqlite3_file *file, int at, int count, int flags)
{
	return shim_real(file)->pMethods->xShmLock(shim_real(file), at, count, flags);
}

static inline void shim_barrier(sqlite3_file *file)
{
	shim_real(file)->pMethods->xShmBarrier(shim_real(file));
}

static inline int shim_unmap(sqlite3_file *file, int remove)
{
	return shim_real(file)->pMethods->xShmUnmap(shim_real(file), remove);
}

static inline int shim_open(
	sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out)
{
	struct shim *shim = vfs->pAppData;
	struct shim_file *f = (struct shim_file *)file;
	int status;

	shim_note(shim, 'o');
	f->base.pMethods = NULL;
	f->shim = shim;
	f->real = (sqlite3_file *)(f + 1);
	status = shim->real->xOpen(shim->real, name, f->real, flags, out);
	if (f->real->pMethods != NULL)
		f->base.pMethods = &shim->methods;
	return status;
}

static inline int shim_delete(sqlite3_vfs *vfs, const char *name, int sync)
{
	struct shim *shim = vfs->pAppData;

	(void)sync;
	shim_note(shim, 'd');
	return shim->real->xDelete(shim->real, name, 0);
}

/* From now on this process dies at its call kill_at; count, kill_at and half are set. shim must
 * outlive every connection. */
static inline int shim_install(struct shim *shim)
{
	shim->real = sqlite3_vfs_find(NULL);
	shim->vfs = *shim->real;
	shim->vfs.pNext = NULL;
	shim->vfs.zName = "shim";
	shim->vfs.pAppData = shim;
	shim->vfs.szOsFile = (int)sizeof(struct shim_file) + shim->real->szOsFile;
	shim->vfs.xOpen = shim_open;
	shim->vfs.xDelete = shim_delete;
	shim->methods = (sqlite3_io_methods){.iVersion = 2,
		.xClose = shim_close,
		.xRead = shim_read,
		.xWrite = shim_write,
		.xTruncate = shim_truncate,
		.xSync = shim_sync,
		.xFileSize = shim_size,
		.xLock = shim_lock,
		.xUnlock = shim_unlock,
		.xCheckReservedLock = shim_reserved,
		.xFileControl = shim_control,
		.xSectorSize = shim_sector,
		.xDeviceCharacteristics = shim_character,
		.xShmMap = shim_map,
		.xShmLock = shim_shm_lock,
		.xShmBarrier = shim_barrier,
		.xShmUnmap = shim_unmap};
	return sqlite3_vfs_register(&shim->vfs, 1);
}

#endif
