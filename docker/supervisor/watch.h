/* What is known of a step's program while it runs: shared by those who look after it, and by nobody else. */

#ifndef TASKGRADER_WATCH_H
#define TASKGRADER_WATCH_H

#include "run.h"

/* What a step that converses is told on its way to the program, and what may still be said. */
struct talk {
	size_t from, to;   /* those of words that wait for room in the pipe */
	uint64_t received; /* octets, all that came */
	uint32_t room;     /* for so much output */
	bool ended;        /* no more input will come */
	bool told;         /* that it waits */
	uint64_t waited, looked; /* microseconds of waiting, which are not the program's; when that was looked at */
};

struct watch {
	const struct step *step;
	uint32_t uid;
	const struct said *service;
	struct run *run;
	pid_t first;         /* the step's first process */
	bool first_ended;
	int status;          /* of the first process */
	int input;           /* our end of its standard input: a file, or a pipe */
	size_t input_sent;   /* pipe only */
	struct talk talk;    /* of a step that converses */
	uint64_t started;    /* microseconds */
	uint64_t reaped_cpu; /* of every process that has ended */
	uint64_t own_cpu;    /* the supervisor's, when the step started */
	uint64_t own_peak;   /* its largest resident set: a child that shares our memory before execve counts it as its own */
	uint64_t largest;    /* resident set of any process that has ended */
	uint64_t cpu_before, memory_before, processes_before, oom_kills_before, fork_failures_before;
	bool over[FILE_LIMIT + 1]; /* limits that were passed, by outcome */
	enum doing doing;
	uint64_t waits_since, waits_cpu; /* for input that is not there; 0: it does not */
};

#endif
