#include "clock.h"
#include "protocol.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

/*** Decoding ***/

/* What is left of a payload. The first rule broken is remembered; after it everything reads as zero or empty. */
struct cursor {
	uint8_t *at, *end;
	const char *broken;
};

static void breaks(struct cursor *c, const char *rule)
{
	if (!c->broken)
		c->broken = rule;
	c->at = c->end;
}

static uint64_t take(struct cursor *c, int size)
{
	uint64_t value = 0;

	if (c->end - c->at < size) {
		breaks(c, "the payload is too short for its fields");
		return 0;
	}
	while (size-- > 0)
		value = value << 8 | *c->at++;
	return value;
}

static struct bytes take_bytes(struct cursor *c)
{
	struct bytes bytes = { .size = (uint32_t)take(c, 4) };

	if (bytes.size > (size_t)(c->end - c->at)) {
		breaks(c, "a length points behind the payload");
		bytes.size = 0;
	}
	bytes.data = c->at;
	c->at += bytes.size;
	return bytes;
}

/* Its length's four bytes are not needed any more: the text moves there, and that leaves room for the NUL behind it. */
static char *take_string(struct cursor *c)
{
	static char empty[1];
	struct bytes bytes = take_bytes(c);
	char *text;

	if (c->broken)
		return empty;
	text = (char *)bytes.data - 4;
	memmove(text, bytes.data, bytes.size);
	text[bytes.size] = 0;
	if (memchr(text, 0, bytes.size)) {
		breaks(c, "a string contains NUL");
		return empty;
	}
	return text;
}

/* The count is checked against the bytes that follow before anything is allocated for it. */
static void *take_list(struct cursor *c, size_t smallest_element, size_t element_size, size_t *count)
{
	void *list;

	*count = take(c, 2);
	if (*count * smallest_element > (size_t)(c->end - c->at)) {
		breaks(c, "a count is larger than the payload");
		*count = 0;
	}
	/* One more, zeroed: argv and env end by NULL, and an empty list is still a list. */
	list = calloc(*count + 1, element_size);
	if (!list)
		fault("memory", "no room for a list of %zu elements", *count);
	return list;
}

static char *take_name(struct cursor *c)
{
	static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-";
	char *name = take_string(c);
	size_t length = strlen(name);

	if (!c->broken &&
	    (length == 0 || length > NAME_MAX_BYTES || strspn(name, plain) != length || name[0] == '.' || name[0] == '-'))
		breaks(c, "a file name is not plain");
	return name;
}

static bool executable_is_allowed(const char *path)
{
	const char *name;

	if (strncmp(path, "/usr/", 5) == 0)
		return !strstr(path, "/../") && !strstr(path, "/./");
	if (strncmp(path, "/job/", 5) != 0)
		return false;
	name = path + 5;
	return *name && *name != '.' && !strchr(name, '/') && strlen(name) <= NAME_MAX_BYTES;
}

static char **take_strings(struct cursor *c, size_t *count)
{
	char **strings = take_list(c, 4, sizeof *strings, count);

	for (size_t i = 0; i < *count; i++)
		strings[i] = take_string(c);
	return strings;
}

static void take_files(struct cursor *c, struct step *step)
{
	step->files = take_list(c, 4 + 2 + 4, sizeof *step->files, &step->file_count);
	for (size_t i = 0; i < step->file_count; i++) {
		struct placed_file *file = &step->files[i];

		file->name = take_name(c);
		file->mode = (uint16_t)take(c, 2);
		file->content = take_bytes(c);
		if (file->mode & ~0777)
			breaks(c, "a file's mode has more than permission bits");
	}
}

static void take_keep(struct cursor *c, struct step *step)
{
	step->keep = take_list(c, 4, sizeof *step->keep, &step->keep_count);
	for (size_t i = 0; i < step->keep_count; i++)
		step->keep[i] = take_name(c);
}

static void take_fetch(struct cursor *c, struct step *step)
{
	step->fetch = take_list(c, 4 + 4, sizeof *step->fetch, &step->fetch_count);
	for (size_t i = 0; i < step->fetch_count; i++) {
		step->fetch[i].name = take_name(c);
		step->fetch[i].cap = (uint32_t)take(c, 4);
	}
}

static uint64_t largest_answer(const struct step *step)
{
	uint64_t sum = (uint64_t)step->stdout_cap + step->stderr_cap;

	for (size_t i = 0; i < step->fetch_count; i++)
		sum += step->fetch[i].cap + NAME_MAX_BYTES;
	return sum;
}

static const char *finish(struct cursor *c)
{
	if (!c->broken && c->at != c->end)
		c->broken = "there are bytes behind the last field";
	return c->broken;
}

const char *decode_job(uint8_t *payload, size_t size, struct job *job)
{
	struct cursor c = { payload, payload + size, NULL };

	job->id = take(&c, 8);
	job->uid = (uint32_t)take(&c, 4);
	job->give_up_after = (uint32_t)take(&c, 4);
	if (!c.broken && (job->uid < UID_LOWEST || job->uid > UID_HIGHEST))
		breaks(&c, "the uid is outside 10000 ... 2000000000");
	return finish(&c);
}

const char *decode_end(uint8_t *payload, size_t size, uint64_t *job)
{
	struct cursor c = { payload, payload + size, NULL };

	*job = take(&c, 8);
	return finish(&c);
}

const char *decode_step(uint8_t *payload, size_t size, struct step *step)
{
	struct cursor c = { payload, payload + size, NULL };
	uint64_t profile, essential, stdin_mode;
	size_t arguments, variables;

	memset(step, 0, sizeof *step);
	step->job = take(&c, 8);
	step->index = (uint32_t)take(&c, 4);
	profile = take(&c, 1);
	essential = take(&c, 1);
	stdin_mode = take(&c, 1);
	if (profile >= PROFILES || essential > 1 || stdin_mode >= STDIN_MODES)
		breaks(&c, "profile, essential or stdin_mode has no such value");
	step->profile = (enum profile)profile;
	step->essential = essential;
	step->stdin_mode = (enum stdin_mode)stdin_mode;
	step->executable = take_string(&c);
	if (!c.broken && !executable_is_allowed(step->executable))
		breaks(&c, "the executable is neither below /usr/ nor /job/NAME");
	step->argv = take_strings(&c, &arguments);
	if (arguments == 0)
		breaks(&c, "argv is empty");
	step->env = take_strings(&c, &variables);
	for (size_t i = 0; i < variables; i++)
		if (!strchr(step->env[i], '='))
			breaks(&c, "an environment entry has no =");
	step->input = take_bytes(&c);
	if (step->stdin_mode == STDIN_CONVERSATION && step->input.size)
		breaks(&c, "a step that converses has input before it runs");
	take_files(&c, step);
	take_keep(&c, step);
	take_fetch(&c, step);
	step->cpu_ms = (uint32_t)take(&c, 4);
	step->wall_ms = (uint32_t)take(&c, 4);
	step->memory = take(&c, 8);
	step->stdout_cap = (uint32_t)take(&c, 4);
	step->stderr_cap = (uint32_t)take(&c, 4);
	step->processes = (uint32_t)take(&c, 4);
	step->file_size = take(&c, 8);
	step->stack = take(&c, 8);
	if (!c.broken && (!step->cpu_ms || !step->wall_ms || !step->memory || !step->processes || !step->stack))
		breaks(&c, "a limit is 0");
	if (!c.broken && largest_answer(step) > ANSWER_MAX)
		breaks(&c, "the caps together allow an answer above 60 MiB");
	return finish(&c);
}

const char *decode_spoken(enum request type, uint8_t *payload, size_t size, struct spoken *spoken)
{
	struct cursor c = { payload, payload + size, NULL };

	memset(spoken, 0, sizeof *spoken);
	spoken->job = take(&c, 8);
	spoken->step = (uint32_t)take(&c, 4);
	if (type == REQUEST_INPUT)
		spoken->input = take_bytes(&c);
	else
		spoken->room = (uint32_t)take(&c, 4);
	if (spoken->input.size > WINDOW || spoken->room > WINDOW)
		breaks(&c, "it is more than may be under way");
	return finish(&c);
}

void step_free(struct step *step)
{
	free(step->argv);
	free(step->env);
	free(step->files);
	free(step->keep);
	free(step->fetch);
	memset(step, 0, sizeof *step);
}

/*** Receiving ***/

/* Requests come in bursts, whole jobs at once: one read serves many small frames. */
static uint8_t inbox[64 << 10];
static size_t inbox_at, inbox_end;

static size_t read_some(uint8_t *to, size_t size)
{
	ssize_t n;

	do
		n = read(STDIN_FILENO, to, size);
	while (n < 0 && errno == EINTR);
	if (n < 0)
		fault("read", "standard input: %s", strerrorname_np(errno));
	return (size_t)n;
}

/* True when all bytes came; false when the stream ended before the first of them. */
static bool receive(uint8_t *to, size_t size)
{
	size_t got = 0;

	while (got < size) {
		size_t n = inbox_end - inbox_at;

		if (n == 0 && size - got >= sizeof inbox) {
			n = read_some(to + got, size - got);
		} else {
			if (n == 0) {
				inbox_at = 0;
				inbox_end = n = read_some(inbox, sizeof inbox);
			}
			if (n > size - got)
				n = size - got;
			memcpy(to + got, inbox + inbox_at, n);
			inbox_at += n;
		}
		if (n == 0) {
			if (got == 0)
				return false;
			fault("protocol", "the stream ended inside a frame");
		}
		got += n;
	}
	return true;
}

bool frame_pending(void) { return inbox_at < inbox_end; }

bool step_pending(void) { return inbox_end - inbox_at > 4 && inbox[inbox_at + 4] == REQUEST_STEP; }

bool frame_receive(enum request *type, uint8_t **payload, size_t *size)
{
	uint8_t head[5];
	struct cursor c = { head, head + sizeof head, NULL };
	uint64_t length;

	if (!receive(head, sizeof head))
		return false;
	length = take(&c, 4);
	if (length < 1 || length > FRAME_MAX)
		fault("protocol", "a frame's length is %llu", (unsigned long long)length);
	*type = (enum request)take(&c, 1);
	*size = length - 1;
	*payload = malloc(length);
	if (!*payload)
		fault("memory", "no room for a frame of %zu bytes", *size);
	if (*size && !receive(*payload, *size))
		fault("protocol", "the stream ended inside a frame");
	return true;
}

/*** Sending ***/

static uint8_t *frame_room(struct frame *frame, size_t size)
{
	if (frame->capacity - frame->size < size) {
		size_t capacity = (frame->size + size) * 2;
		uint8_t *data = realloc(frame->data, capacity);

		if (!data)
			fault("memory", "no room for an answer of %zu bytes", capacity);
		frame->data = data;
		frame->capacity = capacity;
	}
	frame->size += size;
	return frame->data + frame->size - size;
}

static void put(uint8_t *to, uint64_t value, int size)
{
	while (size-- > 0) {
		to[size] = (uint8_t)value;
		value >>= 8;
	}
}

void frame_u8(struct frame *frame, uint8_t value) { put(frame_room(frame, 1), value, 1); }
void frame_u16(struct frame *frame, uint16_t value) { put(frame_room(frame, 2), value, 2); }
void frame_u32(struct frame *frame, uint32_t value) { put(frame_room(frame, 4), value, 4); }
void frame_u64(struct frame *frame, uint64_t value) { put(frame_room(frame, 8), value, 8); }

void frame_bytes(struct frame *frame, const void *data, size_t size)
{
	frame_u32(frame, (uint32_t)size);
	if (size)
		memcpy(frame_room(frame, size), data, size);
}

void frame_string(struct frame *frame, const char *text) { frame_bytes(frame, text, strlen(text)); }

void frame_start(struct frame *frame, enum answer type)
{
	frame->size = 0;
	frame_u32(frame, 0);
	frame_u8(frame, (uint8_t)type);
}

static bool write_all(int fd, const uint8_t *data, size_t size)
{
	while (size) {
		ssize_t n = write(fd, data, size);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return false;
		data += n;
		size -= (size_t)n;
	}
	return true;
}

/* Both, in one call as long as the system takes all of it: each call wakes whoever carries it to the service. */
static bool write_both(int fd, const struct bytes *first, const struct bytes *second)
{
	struct iovec parts[] = { { (void *)first->data, first->size }, { (void *)second->data, second->size } };
	ssize_t n;

	if (!first->size)
		return write_all(fd, second->data, second->size);
	while ((n = writev(fd, parts, 2)) < 0 && errno == EINTR)
		;
	if (n < 0)
		return false;
	if ((size_t)n < first->size)
		return write_all(fd, first->data + n, first->size - (size_t)n) && write_all(fd, second->data, second->size);
	return write_all(fd, second->data + n - first->size, second->size + first->size - (size_t)n);
}

/* Results of a few short tests. Nobody sees the time that they wait. */
static uint8_t held[8 << 10];
static uint32_t held_size;
static uint64_t held_since;

enum { LONGEST_HOLD = 8000 };

static void send_with_held(const uint8_t *data, size_t size)
{
	struct bytes before = { held, held_size }, now = { data, (uint32_t)size };

	if (!write_both(STDOUT_FILENO, &before, &now)) {
		fprintf(stderr, "supervisor: standard output: %s\n", strerrorname_np(errno));
		_exit(EXIT_FAULT);
	}
	held_size = 0;
}

static bool held_for_long(void) { return held_size && clock_us(CLOCK_MONOTONIC) - held_since >= LONGEST_HOLD; }

void frame_hold(struct frame *frame)
{
	if (held_size + frame->size > sizeof held || held_for_long()) {
		frame_send(frame);
		return;
	}
	if (!held_size)
		held_since = clock_us(CLOCK_MONOTONIC);
	put(frame->data, frame->size - 4, 4);
	memcpy(held + held_size, frame->data, frame->size);
	held_size += (uint32_t)frame->size;
}

void frames_let_go(void)
{
	if (held_for_long())
		send_with_held(NULL, 0);
}

void frame_send(struct frame *frame)
{
	put(frame->data, frame->size - 4, 4);
	send_with_held(frame->data, frame->size);
	/* A large answer must not stay in the memory that is the next step's baseline. */
	if (frame->capacity > 1 << 20) {
		free(frame->data);
		*frame = (struct frame){ 0 };
	}
}

_Noreturn void fault(const char *stage, const char *format, ...)
{
	char detail[500];
	/* Not a struct frame: this must work without memory. */
	uint8_t data[5 + 4 + 100 + 4 + sizeof detail];
	size_t stage_size = strnlen(stage, 100), detail_size;
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(detail, sizeof detail, format, arguments);
	va_end(arguments);
	detail_size = strlen(detail);
	put(data, 1 + 4 + stage_size + 4 + detail_size, 4);
	data[4] = ANSWER_FAULT;
	put(data + 5, stage_size, 4);
	memcpy(data + 9, stage, stage_size);
	put(data + 9 + stage_size, detail_size, 4);
	memcpy(data + 13 + stage_size, detail, detail_size);
	write_all(STDOUT_FILENO, data, 13 + stage_size + detail_size);
	fprintf(stderr, "supervisor: %s: %s\n", stage, detail);
	_exit(EXIT_FAULT);
}
