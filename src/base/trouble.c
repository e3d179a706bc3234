#include "base/trouble.h"

#include <errno.h>
#include <string.h>

static const struct {
	int number;
	enum text_id word;
} words[] = {
	{ENOENT, TEXT_TROUBLE_MISSING},
	{ENOTDIR, TEXT_TROUBLE_MISSING},
	{EACCES, TEXT_TROUBLE_DENIED},
	{EPERM, TEXT_TROUBLE_DENIED},
	{EISDIR, TEXT_TROUBLE_FOLDER},
	{ENOSPC, TEXT_TROUBLE_FULL},
	{EDQUOT, TEXT_TROUBLE_FULL},
	{EFBIG, TEXT_TROUBLE_FULL},
	{EROFS, TEXT_TROUBLE_READ_ONLY},
	{EIO, TEXT_TROUBLE_IO},
	{ENAMETOOLONG, TEXT_TROUBLE_LONG},
	{ELOOP, TEXT_TROUBLE_LOOP},
	{EMFILE, TEXT_TROUBLE_MANY},
	{ENFILE, TEXT_TROUBLE_MANY},
};

const char *trouble_word(int number)
{
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (words[i].number == number)
			return text(words[i].word);
	}
	return strerror(number);
}

bool err_trouble(struct err *e)
{
	e->is_trouble = true;
	return false;
}
