#include "stream.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Compilers may talk: so many times the cap is read and dropped before it is an output limit. */
enum { COMPILE_OUTPUT_FACTOR = 16 };
enum { PIPE_SIZE = 256 << 10 };

uint8_t scratch[SCRATCH_SIZE];

void stream_keep(struct stream *stream, const uint8_t *data, size_t size)
{
	if (size > stream->cap - stream->size)
		size = stream->cap - stream->size;
	if (stream->capacity - stream->size < size) {
		stream->capacity = (stream->size + size) * 2;
		stream->data = realloc(stream->data, stream->capacity);
		if (!stream->data)
			fault("memory", "no room for %zu bytes of output", stream->capacity);
	}
	if (size)
		memcpy(stream->data + stream->size, data, size);
	stream->size += size;
}

void stream_drain(struct stream *stream, int reads)
{
	for (; reads > 0 && stream->fd >= 0 && stream->seen <= stream->most; reads--) {
		ssize_t n = read(stream->fd, scratch, sizeof scratch);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0 && errno == EAGAIN)
			return;
		if (n <= 0) {
			close(stream->fd);
			stream->fd = -1;
			return;
		}
		stream_keep(stream, scratch, (size_t)n);
		stream->seen += (uint64_t)n;
	}
}

bool stream_open(struct stream *stream, uint32_t cap, enum profile profile, int *writer)
{
	int ends[2];

	*stream = (struct stream){ .fd = -1, .cap = cap, .most = (uint64_t)cap * (profile == PROFILE_COMPILE ? COMPILE_OUTPUT_FACTOR : 1) };
	*writer = -1;
	if (pipe2(ends, O_CLOEXEC) < 0)
		return false;
	stream->fd = ends[0];
	*writer = ends[1];
	/* A larger pipe means fewer switches in a flood of output; where the system's allowance is used up, a smaller one does. */
	if (fcntl(ends[0], F_SETPIPE_SZ, PIPE_SIZE) < 0 && errno != EPERM && errno != EBUSY)
		return false;
	return fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0;
}
