#ifndef STORE_FILESYSTEM_H
#define STORE_FILESYSTEM_H

#include <stdbool.h>

#include "base/err.h"

/* The name of the network file system with this statfs(2) magic, NULL for a local one. fuse is
 * the type in /proc/self/mountinfo, which alone tells sshfs from ntfs-3g; "" when not known. */
const char *filesystem_network(unsigned long magic, const char *fuse);

/* The type of the mount with this device ("0:42") in the lines of a mountinfo (proc(5)); the text
 * is cut in place. "" when there is none. */
const char *filesystem_type(char *mountinfo, const char *device);

/* False with a sentence when path (a file or a folder that exists) is on a network file system. */
bool filesystem_fit(const char *path, struct err *e);

#endif
