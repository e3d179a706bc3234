#ifndef ASKPASS_H
#define ASKPASS_H

#include <stdbool.h>

/* ssh-keygen, started by work/sign_keygen.c, asks this program for a passphrase by starting it once
 * more: with ANSIT_ASKPASS_FD in the environment it copies that inherited descriptor to standard
 * output and does nothing else. False without that variable. */
bool askpass_run(int *code);

#endif
