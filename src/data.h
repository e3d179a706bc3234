#ifndef DATA_H
#define DATA_H

/* The folder with forms/ and themes/: $ANSIT_DATA, else beside the program as it was installed
 * (../share/ansit) or built (.. of build/), else where configure put it. To be freed; NULL when
 * none of them has forms. */
char *data_folder(void);

/* The compressed list of regions: installed in the data folder, or built beside the program. To be
 * freed; a path that may not exist. */
char *data_regions(const char *data);

#endif
