#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "service.h"

const char *const outcomes[OUTCOMES] = { "EXITED", "SIGNALLED", "CPU_LIMIT", "WALL_LIMIT", "MEMORY_LIMIT", "OUTPUT_LIMIT",
					"PROCESS_LIMIT", "SKIPPED", "SANDBOX_FAILURE", "FILE_LIMIT" };

int passed, failed;

_Noreturn void stop(const char *why)
{
	fprintf(stderr, "driver: %s\n%d passed, %d failed\n", why, passed, failed + 1);
	exit(1);
}

void report(const char *name, const char *problem)
{
	fprintf(stderr, "%s %s%s%s\n", *problem ? "FAILED" : "ok    ", name, *problem ? ": " : "", problem);
	*problem ? failed++ : passed++;
}

/*** Frames out ***/

uint8_t out[OUT_ROOM];
size_t out_size;

static void put(uint64_t value, int size)
{
	for (int shift = (size - 1) * 8; shift >= 0; shift -= 8)
		out[out_size++] = (uint8_t)(value >> shift);
}

static void put_bytes(const void *data, size_t size)
{
	put(size, 4);
	memcpy(out + out_size, data, size);
	out_size += size;
}

static void put_string(const char *text) { put_bytes(text, strlen(text)); }

static void put_words(const char *words)
{
	char text[4096], *rest, *word;
	size_t count_at = out_size, count = 0;

	put(0, 2);
	snprintf(text, sizeof text, "%s", words);
	for (word = strtok_r(text, " ", &rest); word; word = strtok_r(NULL, " ", &rest), count++)
		put_string(word);
	out[count_at] = (uint8_t)(count >> 8);
	out[count_at + 1] = (uint8_t)count;
}

size_t begin(int type)
{
	size_t at = out_size;

	put(0, 4);
	put((uint64_t)type, 1);
	return at;
}

void end(size_t at)
{
	size_t size = out_size - at - 4, behind = out_size;

	out_size = at;
	put(size, 4);
	out_size = behind;
}

void flush(void)
{
	for (size_t sent = 0; sent < out_size;) {
		ssize_t n = write(STDOUT_FILENO, out + sent, out_size - sent);

		if (n <= 0)
			stop("the supervisor reads no more");
		sent += (size_t)n;
	}
	out_size = 0;
}

/*** Frames in ***/

static uint8_t *in;
static size_t in_size, in_at;
static bool in_broken;

static bool read_exactly(uint8_t *to, size_t size)
{
	while (size) {
		ssize_t n = read(STDIN_FILENO, to, size);

		if (n <= 0)
			return false;
		to += n;
		size -= (size_t)n;
	}
	return true;
}

static uint64_t get(int size)
{
	uint64_t value = 0;

	if (in_size - in_at < (size_t)size) {
		in_broken = true;
		return 0;
	}
	while (size-- > 0)
		value = value << 8 | in[in_at++];
	return value;
}

static const uint8_t *get_bytes(size_t *size)
{
	const uint8_t *data;

	*size = get(4);
	if (*size > in_size - in_at) {
		in_broken = true;
		*size = 0;
	}
	data = in + in_at;
	in_at += *size;
	return data;
}

static void get_string(char *text, size_t room)
{
	size_t size;
	const uint8_t *data = get_bytes(&size);

	snprintf(text, room, "%.*s", (int)size, (const char *)data);
}

int next_answer(void)
{
	uint8_t head[4];

	if (!read_exactly(head, sizeof head))
		return -1;
	in_size = (size_t)head[0] << 24 | (size_t)head[1] << 16 | (size_t)head[2] << 8 | head[3];
	free(in);
	in = malloc(in_size + 1);
	if (in_size == 0 || !in || !read_exactly(in, in_size))
		stop("an answer is cut short");
	in_at = 0;
	in_broken = false;
	return (int)get(1);
}

void get_result(struct result *r)
{
	memset(r, 0, sizeof *r);
	get(8);
	r->step = (uint32_t)get(4);
	r->outcome = (unsigned)get(1);
	r->code = (unsigned)get(4);
	get_string(r->detail, sizeof r->detail);
	r->cpu_us = get(8);
	r->wall_us = get(8);
	r->peak = get(8);
	r->stdin_read = get(8);
	r->truncated = (unsigned)get(1);
	for (int stream = 0; stream < 2; stream++) {
		size_t size;
		const uint8_t *data = get_bytes(&size);

		*(stream ? &r->err_size : &r->out_size) = size;
		snprintf(stream ? r->err : r->out, sizeof r->out, "%.*s", (int)(size > 4000 ? 4000 : size), (const char *)data);
	}
	r->fetched = (unsigned)get(2);
	for (unsigned i = 0; i < r->fetched; i++) {
		char name[200];

		get_string(name, sizeof name);
		r->fetch_status = (unsigned)get(1);
		get_bytes(&r->fetch_size);
	}
	if (in_broken || in_at != in_size || r->outcome >= OUTCOMES)
		stop("a RESULT has not the layout of PROTOCOL.md");
}

void expect_hello(void)
{
	char text[600], detail[600];
	int type = next_answer();

	if (type == 0x85) {
		get_string(text, sizeof text);
		get_string(detail, sizeof detail);
		fprintf(stderr, "driver: FAULT at %s: %s\n", text, detail);
	}
	if (type != 0x81 || get(4) != 0x54475356 || get(2) != 1)
		stop("no HELLO");
	get_string(text, sizeof text);
	fprintf(stderr, "driver: HELLO from %s, cgroup version %d\n", text, (int)get(1));
}

/*** Steps ***/

static uint32_t next_uid = 20000;
uint64_t job;

void put_job(uint32_t give_up_after)
{
	size_t at = begin(0x01);

	put(++job, 8);
	put(next_uid++, 4);
	put(give_up_after, 4);
	end(at);
}

void put_step(uint32_t index, const struct spec *s)
{
	size_t at = begin(0x02);

	put(job, 8);
	put(index, 4);
	put(s->profile, 1);
	put(s->essential, 1);
	put(s->stdin_open, 1);
	put_string(s->executable);
	put_words(s->argv);
	put_words("PATH=/usr/bin:/bin LANG=C ASAN_OPTIONS=detect_leaks=0");
	put_bytes(s->input ? s->input : "", s->input_size);
	put(s->file ? 1 : 0, 2);
	if (s->file) {
		put_string(s->file);
		put(0644, 2);
		put_string(s->content);
	}
	put(s->keep ? 1 : 0, 2);
	if (s->keep)
		put_string(s->keep);
	put(s->fetch ? 1 : 0, 2);
	if (s->fetch) {
		put_string(s->fetch);
		put(1000, 4);
	}
	put(s->cpu_ms, 4);
	put(s->wall_ms, 4);
	put((uint64_t)s->memory_mb << 20, 8);
	put(s->stdout_cap, 4);
	put(s->stdout_cap, 4);
	put(s->processes, 4);
	put((uint64_t)s->file_mb << 20, 8);
	put(8 << 20, 8);
	end(at);
}

void put_end(void)
{
	size_t at = begin(0x03);

	put(job, 8);
	end(at);
}

const struct spec plain = { .executable = "/job/main", .argv = "main", .cpu_ms = 2000, .wall_ms = 10000, .memory_mb = 128,
				   .stdout_cap = 65536, .processes = 20, .file_mb = 32 };

struct spec compiler(const char *argv, const char *source)
{
	struct spec s = plain;

	s.executable = "/usr/bin/gcc";
	s.argv = argv;
	s.file = "main.c";
	s.content = source;
	s.keep = "main";
	s.profile = 1;
	s.essential = 1;
	s.cpu_ms = 10000;
	s.wall_ms = 20000;
	s.memory_mb = 256;
	return s;
}

void put_input(uint32_t step, const char *data, size_t size)
{
	size_t at = begin(0x05);

	put(job, 8);
	put(step, 4);
	put_bytes(data, size);
	end(at);
}

void put_room(uint32_t step, uint32_t room)
{
	size_t at = begin(0x06);

	put(job, 8);
	put(step, 4);
	put(room, 4);
	end(at);
}

void await_event(struct event *e)
{
	const uint8_t *data;

	memset(e, 0, sizeof *e);
	do
		e->type = next_answer();
	while (e->type == 0x82);
	if (e->type < 0x86)
		return;
	get(8);
	get(4);
	if (e->type == 0x86) {
		data = get_bytes(&e->size);
		snprintf(e->text, sizeof e->text, "%.*s", (int)(e->size > 199 ? 199 : e->size), (const char *)data);
	} else {
		e->number = get(e->type == 0x87 ? 4 : 8);
	}
	if (in_broken || in_at != in_size)
		stop("an answer of a conversation has not the layout of PROTOCOL.md");
}

bool await_result(struct result *r, char *problem, size_t size)
{
	for (;;) {
		int type = next_answer();
		char stage[300], detail[600];

		switch (type) {
		case 0x82:
			continue;
		case 0x83:
			get_result(r);
			return true;
		case 0x84:
			get(8);
			if (get(1) != 1) {
				get_string(detail, sizeof detail);
				snprintf(problem, size, "not clean: %s", detail);
			}
			return false;
		case 0x85:
			get_string(stage, sizeof stage);
			get_string(detail, sizeof detail);
			fprintf(stderr, "driver: FAULT at %s: %s\n", stage, detail);
			stop("the supervisor gave up");
		default:
			stop("an unexpected answer, or none");
		}
	}
}
