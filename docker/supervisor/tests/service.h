/* The service's side of the protocol, for the driver: frames out and in, and jobs made of steps. See PROTOCOL.md. */
#ifndef SERVICE_H
#define SERVICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The outcomes' names, by their numbers. */
enum { OUTCOMES = 10 };
extern const char *const outcomes[OUTCOMES];

/* Tests so far. */
extern int passed, failed;

/* Ends the tests, as there is no going on. */
_Noreturn void stop(const char *why);

/* Counts a test; an empty problem is none. */
void report(const char *name, const char *problem);

/*** Frames out ***/

enum { OUT_ROOM = 8 << 20 };

/* What is to be sent with the next flush. */
extern uint8_t out[OUT_ROOM];
extern size_t out_size;

/* Begins a frame, and says where, for its end. */
size_t begin(int type);
void end(size_t at);
void flush(void);

/*** Frames in ***/

struct result {
	uint32_t step;
	unsigned outcome, code;
	char detail[300];
	uint64_t cpu_us, wall_us, peak, stdin_read;
	unsigned truncated;
	size_t out_size, err_size;
	char out[4096], err[4096];
	unsigned fetched, fetch_status;
	size_t fetch_size;
};

/* The type of the next answer; -1 at the stream's end. */
int next_answer(void);
void get_result(struct result *r);
void expect_hello(void);

/*** Steps ***/

struct spec {
	const char *executable, *argv, *input;
	size_t input_size;
	const char *file, *content, *keep, *fetch;
	unsigned profile, essential, stdin_open;
	unsigned cpu_ms, wall_ms, memory_mb, stdout_cap, processes, file_mb;
};

/* The number of the next job. */
extern uint64_t job;

/* A run as most tests want it. */
extern const struct spec plain;

void put_job(uint32_t give_up_after);
void put_step(uint32_t index, const struct spec *s);
void put_end(void);
void put_input(uint32_t step, const char *data, size_t size);
void put_room(uint32_t step, uint32_t room);
struct spec compiler(const char *argv, const char *source);

/* One thing that a step that converses says or does: its type, and what comes with it. */
struct event {
	int type;
	uint64_t number;
	size_t size;
	char text[200];
};

/* Reads answers up to one that is not STARTED. Of a RESULT nothing is read; get_result does that. */
void await_event(struct event *e);

/* Reads answers up to the next RESULT, or to the end of the job. True: it is a RESULT. */
bool await_result(struct result *r, char *problem, size_t size);

#endif
