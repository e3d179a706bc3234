#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "store/filesystem.h"

static void test_magic(void **state)
{
	static const struct {
		unsigned long magic;
		const char *fuse, *name;
	} rows[] = {
		{0x6969, "", "NFS"},
		{0x517B, "", "SMB"},
		{0xFE534D42, "", "SMB2"},
		{0xFFFFFFFFFE534D42, "", "SMB2"}, /* sign-extended */
		{0xFF534D42, "", "CIFS"},
		{0x00C36400, "", "Ceph"},
		{0x5346414F, "", "AFS"},
		{0x6B414653, "", "AFS"},
		{0x73757245, "", "Coda"},
		{0x564C, "", "NCP"},
		{0x01021997, "", "9P"},
		{0x65735546, "fuse.sshfs", "fuse.sshfs"},
		{0x65735546, "fuseblk", NULL}, /* ntfs-3g */
		{0x65735546, "", NULL},
		{0xEF53, "fuse.sshfs", NULL}, /* ext4 */
		{0x01021994, "", NULL},       /* tmpfs */
		{0x58465342, "", NULL},       /* xfs */
		{0x9123683E, "", NULL},       /* btrfs */
		{0x794C7630, "", NULL},       /* overlayfs */
		{0x4D44, "", NULL},           /* vfat */
		{0, "", NULL},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const char *name = filesystem_network(rows[i].magic, rows[i].fuse);

		if (rows[i].name == NULL)
			assert_null(name);
		else
			assert_string_equal(name, rows[i].name);
	}
}

static void test_mountinfo(void **state)
{
	static const char lines[] =
		"22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n"
		"70 22 0:60 / /mnt/a rw,nosuid shared:2 master:3 - fuse.sshfs user@host: rw,user_id=0\n"
		"71 22 0:61 / /mnt/- rw - fuseblk /dev/sdb1 rw\n"
		"broken\n"
		"\n"
		"72 22 0:62\n"
		"73 22 0:63 / /x rw -";
	static const struct {
		const char *device, *type;
	} rows[] = {
		{"8:1", "ext4"},
		{"0:60", "fuse.sshfs"},
		{"0:61", "fuseblk"},
		{"0:62", ""},
		{"0:63", ""},
		{"0:6", ""},
		{"", ""},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		char copy[sizeof(lines)];

		memcpy(copy, lines, sizeof(lines));
		assert_string_equal(filesystem_type(copy, rows[i].device), rows[i].type);
	}
}

static void test_here(void **state)
{
	struct err e;

	(void)state;
	assert_true(filesystem_fit("/dev", &e));
	assert_true(filesystem_fit("/no such folder", &e)); /* told by the open that follows */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_magic),
		cmocka_unit_test(test_mountinfo),
		cmocka_unit_test(test_here),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
