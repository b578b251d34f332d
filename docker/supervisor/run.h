/* One step's program, from its start until nothing of it is left. */

#ifndef TASKGRADER_RUN_H
#define TASKGRADER_RUN_H

#include <sys/types.h>

#include "protocol.h"
#include "stream.h"

struct run {
	enum outcome outcome;
	uint32_t code;
	char detail[256];
	uint64_t cpu_us, wall_us, peak_memory, stdin_read;
	struct stream out, err;
};

/* Once, before the first run; cgroup_version as cgroup_open answered. */
void run_prepare(int cgroup_version);

/* What the service is told of a step while it runs; all but the first of one that converses. */
struct said {
	void (*started)(const struct step *step);
	void (*output)(const struct step *step, const uint8_t *data, size_t size); /* size 0: its end */
	void (*taken)(const struct step *step, uint32_t size);
	void (*waits)(const struct step *step, uint64_t received);
};

/* Runs it. Afterwards no process but the supervisor exists. run's streams are for run_free. */
void run_step(const struct step *step, uint32_t uid, const struct said *said, struct run *run);
void run_free(struct run *run);

/* Kills every process of the container and waits until none is left; FAULT if that does not succeed. */
void kill_everything(void);

#endif
