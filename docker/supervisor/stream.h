/* The program's output streams, as far as they are kept. */

#ifndef TASKGRADER_STREAM_H
#define TASKGRADER_STREAM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "protocol.h"

enum { SCRATCH_SIZE = 256 << 10 };

/* What was read last, until the next read. */
extern uint8_t scratch[SCRATCH_SIZE];

/* One of the program's two output streams: the first cap bytes are kept. */
struct stream {
	int fd; /* -1: ended */
	uint8_t *data;
	size_t size, capacity;
	uint32_t cap;
	uint64_t most; /* more than this is an output limit */
	uint64_t seen;
};

/* Makes a pipe whose reading end is ours. Fresh for every step: its flags could be changed by whoever holds an end. */
bool stream_open(struct stream *stream, uint32_t cap, enum profile profile, int *writer);

void stream_keep(struct stream *stream, const uint8_t *data, size_t size);

/* Reads what is there, but not more often than that: a flood must not keep us from the limits. After its end fd is -1. */
void stream_drain(struct stream *stream, int reads);

#endif
