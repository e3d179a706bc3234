#ifndef MAP_FIND_H
#define MAP_FIND_H

#include "command.h"
#include "work/exchange.h"

/* The mapping of a name or a file: "sipd-belanja" is map/sipd-belanja.yaml of the folder of --forms, of
 * /etc/ansit/forms or of the program; what ends in .yaml is a file. To be freed; NULL after its
 * mistakes or a sentence. */
struct mapping *map_find(const struct context *c, const char *name, int *code);

#endif
