/* The system-call filter every process of a step runs under. */

#ifndef TASKGRADER_FILTER_H
#define TASKGRADER_FILTER_H

#include <linux/filter.h>

#include "protocol.h"

/* Builds the filters of all profiles; once, at start, because nothing may be allocated after fork. */
void filters_build(void);
const struct sock_fprog *filter_for(enum profile profile);

/* Installs it on the calling process. 0, or -1 and errno. Async-signal-safe. */
int filter_install(const struct sock_fprog *filter);

#endif
