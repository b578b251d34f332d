/* The three writable places: /box and /tmp belong to the step, /job to the supervisor for the time of a job. */

#ifndef TASKGRADER_PLACES_H
#define TASKGRADER_PLACES_H

#include "protocol.h"

enum place { BOX, TMP, JOB, PLACES };

/* Opens the places, sets their modes, empties them, and remembers what empty means. */
void places_open(void);

/* Each answers NULL, or what failed: "place data.txt: ENOSPC" in a buffer that the next call overwrites. */
const char *place_files(const struct step *step, uint32_t uid);
const char *keep_files(const struct step *step, uint32_t uid);
const char *empty_place(enum place place, uint32_t uid);

/* Appends the list of fetched files to frame. */
void fetch_files(struct frame *frame, const struct step *step, uint32_t uid);

/* True if a tmpfs that learners can fill has no block or no inode left. */
bool places_full(void);

/* NULL if all places are as empty as at places_open, files without a name included; or which is not. */
const char *places_left(void);

/* From now on the supervisor meets files as this user would; 0 takes that back. */
void act_as(uint32_t uid);

#endif
