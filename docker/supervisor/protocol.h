/* The frames of PROTOCOL.md: reading, checking and writing them. */

#ifndef TASKGRADER_PROTOCOL_H
#define TASKGRADER_PROTOCOL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { FRAME_MAX = 64 << 20, ANSWER_MAX = 60 << 20, NAME_MAX_BYTES = 100, EXIT_FAULT = 70 };
enum { UID_LOWEST = 10000, UID_HIGHEST = 2000000000 };

/* How much of what a conversing step says, and hears, may be under way. */
enum { WINDOW = 64 << 10 };

enum request { REQUEST_JOB = 0x01, REQUEST_STEP, REQUEST_END, REQUEST_CLOSE, REQUEST_INPUT, REQUEST_ROOM };
enum answer { ANSWER_HELLO = 0x81, ANSWER_STARTED, ANSWER_RESULT, ANSWER_JOB_DONE, ANSWER_FAULT, ANSWER_OUTPUT, ANSWER_TAKEN, ANSWER_WAITS };

enum stdin_mode { STDIN_FILE, STDIN_OPEN_PIPE, STDIN_CONVERSATION, STDIN_MODES };
enum profile { PROFILE_RUN, PROFILE_COMPILE, PROFILE_DEBUG, PROFILES };

enum outcome {
	EXITED, SIGNALLED, CPU_LIMIT, WALL_LIMIT, MEMORY_LIMIT, OUTPUT_LIMIT, PROCESS_LIMIT, SKIPPED, SANDBOX_FAILURE, FILE_LIMIT
};
enum doing { DOING_RUN, DOING_SLEEP, DOING_READ, DOING_STOPPED };
enum skipped { SKIPPED_ESSENTIAL_FAILED, SKIPPED_GIVEN_UP };
enum fetch_status { FETCH_OK, FETCH_MISSING, FETCH_NOT_REGULAR, FETCH_CUT };

struct bytes {
	const uint8_t *data;
	uint32_t size;
};

struct job {
	uint64_t id;
	uint32_t uid;
	uint32_t give_up_after;
};

struct placed_file {
	const char *name;
	uint16_t mode;
	struct bytes content;
};

struct fetch {
	const char *name;
	uint32_t cap;
};

struct step {
	uint64_t job;
	uint32_t index;
	enum profile profile;
	bool essential;
	enum stdin_mode stdin_mode;
	const char *executable;
	char **argv; /* as execve wants them: ended by NULL */
	char **env;
	struct bytes input;
	struct placed_file *files;
	size_t file_count;
	char **keep;
	size_t keep_count;
	struct fetch *fetch;
	size_t fetch_count;
	uint32_t cpu_ms, wall_ms;
	uint64_t memory;
	uint32_t stdout_cap, stderr_cap;
	uint32_t processes;
	uint64_t file_size, stack;
};

/* What is said to a step that converses: input, which is empty at its end, or room for more output. */
struct spoken {
	uint64_t job;
	uint32_t step;
	struct bytes input;
	uint32_t room;
};

/*
 * Each decoder gets the payload behind the type byte and answers NULL, or what is wrong with it. Strings stay inside the
 * payload, which is changed for that (see take_string); it must outlive the step. step_free frees the step's lists.
 */
const char *decode_job(uint8_t *payload, size_t size, struct job *job);
const char *decode_step(uint8_t *payload, size_t size, struct step *step);
const char *decode_end(uint8_t *payload, size_t size, uint64_t *job);
const char *decode_spoken(enum request type, uint8_t *payload, size_t size, struct spoken *spoken);
void step_free(struct step *step);

/* A frame on its way out. Appending cannot fail: without memory there is only FAULT. */
struct frame {
	uint8_t *data;
	size_t size, capacity;
};

void frame_start(struct frame *frame, enum answer type);
void frame_u8(struct frame *frame, uint8_t value);
void frame_u16(struct frame *frame, uint16_t value);
void frame_u32(struct frame *frame, uint32_t value);
void frame_u64(struct frame *frame, uint64_t value);
void frame_bytes(struct frame *frame, const void *data, size_t size);
void frame_string(struct frame *frame, const char *text);
void frame_send(struct frame *frame);

/*
 * Keeps a small one, to be sent with the next that is sent, at the latest when frames_let_go is called after 8 ms: what comes
 * together wakes the three processes between here and the service once.
 */
void frame_hold(struct frame *frame);
void frames_let_go(void);

/* Reads one frame; *payload is the caller's to free. False: the service closed the stream between two frames. */
bool frame_receive(enum request *type, uint8_t **payload, size_t *size);

/* Whether something of the next frame has been read already, so that nothing will announce it any more. */
bool frame_pending(void);

/* Whether the next frame is known already to be a step: its answer will follow. */
bool step_pending(void);

/* We cannot go on. Says so on both streams and exits with EXIT_FAULT: the service removes the container. */
_Noreturn void fault(const char *stage, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
