/* The start of a step's first process, from vfork to execve. */

#ifndef TASKGRADER_LAUNCH_H
#define TASKGRADER_LAUNCH_H

#include <sys/types.h>

#include "protocol.h"

struct launch {
	const struct step *step;
	uint32_t uid;
	int in, out, err;
};

void launch_prepare(void);

/*
 * Starts the step. The new process's id when its execve has succeeded; or -1, and problem says which part failed and how:
 * "execve /job/main: ENOENT"; or NOT_A_PROGRAM for what a step of this job has made, and is there, but is nothing that this
 * system can start: whoever wrote it has asked for that, as by a loader of another name.
 */
enum { NOT_A_PROGRAM = -2 };
pid_t launch(const struct launch *launch, char *problem, size_t size);

/*
 * Starts a process under the same restrictions which runs probe instead of a program; probe answers NULL, or what it found
 * to be wrong. For the check at the start only. False, and problem says so, if something was wrong.
 */
bool launch_probe(uint32_t uid, const char *(*probe)(void), char *problem, size_t size);

#endif
