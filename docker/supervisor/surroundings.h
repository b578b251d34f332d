/* Is this container what the supervisor was written for? At the start, and again after every job. */

#ifndef TASKGRADER_SURROUNDINGS_H
#define TASKGRADER_SURROUNDINGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct uid_range {
	uint32_t lowest, highest;
};

/* FAULT if this process is not root without rights, process 1. Before everything else. */
void surroundings_check_identity(void);

/* FAULT if a sandbox built here could not be trusted. After places_open, filters_build and launch_prepare. */
struct uid_range surroundings_check(void);

/* Call when everything that stays open is open. */
void surroundings_remember(void);

/* NULL: the last job left nothing. Otherwise what it left. */
const char *surroundings_left(void);

/*** Pure parts, tested on recorded files ***/

/* The part of 10000 … 2000000000 that the first fitting line of a /proc/self/uid_map maps; 0, 0 without one. */
struct uid_range uid_range_of(const char *uid_map);

/* Copies the mount point of the first writable mount of a /proc/self/mountinfo that is not known to be safe. */
bool unknown_mount(const char *mountinfo, char *point, size_t size);

#endif
