#include "store/filesystem.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>

#include "base/buf.h"
#include "base/file.h"

enum {
	FUSE_MAGIC = 0x65735546,
	MOUNTINFO_BYTES = 4 << 20
};

static const struct {
	unsigned long magic; /* statfs(2), linux/magic.h */
	const char *name;
} magics[] = {
	{0x6969, "NFS"},
	{0x517B, "SMB"},
	{0xFE534D42, "SMB2"},
	{0xFF534D42, "CIFS"},
	{0x00C36400, "Ceph"},
	{0x5346414F, "AFS"},
	{0x6B414653, "AFS"},
	{0x73757245, "Coda"},
	{0x564C, "NCP"},
	{0x01021997, "9P"},
};

/* FUSE programs whose files are on another computer. */
static const char *const fuses[] = {
	"fuse.sshfs",
	"fuse.rclone",
	"fuse.s3fs",
	"fuse.gvfsd-fuse",
	"fuse.curlftpfs",
	"fuse.smbnetfs",
	"fuse.davfs",
	"fuse.davfs2",
	"fuse.glusterfs",
	"fuse.ceph",
	"fuse.ceph-fuse",
	"fuse.goofys",
	"fuse.gcsfuse",
	"fuse.google-drive-ocamlfuse",
	"fuse.juicefs",
	"fuse.moosefs",
	"fuse.mfs",
	"fuse.onedriver",
};

const char *filesystem_network(unsigned long magic, const char *fuse)
{
	/* Some kernels sign-extend the 32 bits of the magic. */
	magic &= 0xFFFFFFFFUL;
	for (size_t i = 0; i < sizeof(magics) / sizeof(magics[0]); i++) {
		if (magics[i].magic == magic)
			return magics[i].name;
	}
	for (size_t i = 0; magic == FUSE_MAGIC && i < sizeof(fuses) / sizeof(fuses[0]); i++) {
		if (strcmp(fuses[i], fuse) == 0)
			return fuses[i];
	}
	return NULL;
}

/* "36 35 98:0 /root /point rw,noatime master:1 - ext3 /dev/root rw": the third word is the device,
 * the one after the lone dash the type. */
static const char *type_of_line(char *line, const char *device)
{
	bool after_dash = false;

	for (int i = 0; line != NULL; i++) {
		const char *word = strsep(&line, " ");

		if (after_dash)
			return word;
		if (i == 2 && strcmp(word, device) != 0)
			return "";
		after_dash = i > 5 && strcmp(word, "-") == 0;
	}
	return "";
}

const char *filesystem_type(char *mountinfo, const char *device)
{
	const char *type = "";

	while (mountinfo != NULL && *type == '\0')
		type = type_of_line(strsep(&mountinfo, "\n"), device);
	return type;
}

static bool fit_fuse(const char *path, const struct stat *st, struct err *e)
{
	struct buf mounts = {0};
	struct err ignored;
	char device[32];
	const char *name = NULL;

	(void)snprintf(device, sizeof(device), "%u:%u", major(st->st_dev), minor(st->st_dev));
	if (file_read("/proc/self/mountinfo", MOUNTINFO_BYTES, &mounts, &ignored))
		name = filesystem_network(FUSE_MAGIC, filesystem_type(mounts.data, device));
	if (name != NULL)
		(void)err_say(e, TEXT_STORE_NETWORK, path, name, NULL);
	buf_release(&mounts);
	return name == NULL;
}

bool filesystem_fit(const char *path, struct err *e)
{
	struct statfs fs;
	struct stat st;
	const char *name;

	/* What cannot be asked is told by the open that follows. */
	if (statfs(path, &fs) != 0 || stat(path, &st) != 0)
		return true;
	if ((unsigned long)fs.f_type == FUSE_MAGIC)
		return fit_fuse(path, &st, e);
	name = filesystem_network((unsigned long)fs.f_type, "");
	return name == NULL || err_say(e, TEXT_STORE_NETWORK, path, name, NULL);
}
