/*
 * Plays the service: standard input is the supervisor's output, standard output its input, and what people read goes to
 * standard error.
 *
 *   driver programs FOLDER   runs every FOLDER/NAME.c and compares what happened with what its first lines expect
 *   driver rules             sends what PROTOCOL.md promises to treat in a certain way, and looks at the answers
 *   driver noise SEED        writes a stream of mutated frames
 *   driver answers           reads a supervisor's answers to its end: they must be whole frames that end by FAULT or in order
 *
 * An expectation is a line "// key: value" at the top of a program:
 *
 *   outcome: NAME [CODE]        of the run, as PROTOCOL.md names it (required)
 *   compiler-outcome: NAME      of the compile step, when it is not EXITED 0; then nothing runs
 *   stdout: TEXT                exactly this line, or with a # before: nothing of standard output is compared
 *   stdin: TEXT                 \n is a newline
 *   stdin-open                  standard input stays open
 *   stdin-read: N               bytes of it the program took
 *   cpu-ms, wall-ms, memory-mb, stdout-cap, processes, file-mb: N
 *   profile: N                  of the run
 *   cflags: WORDS               for gcc
 *   command: WORDS              instead of /job/main
 *   fetch: NAME STATUS          one of its files, with a cap of 1000 bytes
 *   cpu-at-least-ms, wall-at-most-ms: N   of the run's report
 *   runs: N                     so many times in one job, with the same expectation each time
 */

#include <dirent.h>
#include <errno.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static const char *const outcomes[] = { "EXITED", "SIGNALLED", "CPU_LIMIT", "WALL_LIMIT", "MEMORY_LIMIT", "OUTPUT_LIMIT",
					"PROCESS_LIMIT", "SKIPPED", "SANDBOX_FAILURE", "FILE_LIMIT" };
enum { OUTCOMES = sizeof outcomes / sizeof *outcomes };

static int passed, failed;

static _Noreturn void stop(const char *why)
{
	fprintf(stderr, "driver: %s\n%d passed, %d failed\n", why, passed, failed + 1);
	exit(1);
}

static void report(const char *name, const char *problem)
{
	fprintf(stderr, "%s %s%s%s\n", *problem ? "FAILED" : "ok    ", name, *problem ? ": " : "", problem);
	*problem ? failed++ : passed++;
}

/*** Frames out ***/

static uint8_t out[8 << 20];
static size_t out_size;

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

static size_t begin(int type)
{
	size_t at = out_size;

	put(0, 4);
	put((uint64_t)type, 1);
	return at;
}

static void end(size_t at)
{
	size_t size = out_size - at - 4, behind = out_size;

	out_size = at;
	put(size, 4);
	out_size = behind;
}

static void flush(void)
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

/* The type of the next answer; -1 at the stream's end. */
static int next_answer(void)
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

static void get_result(struct result *r)
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

static void expect_hello(void)
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

struct spec {
	const char *executable, *argv, *input;
	size_t input_size;
	const char *file, *content, *keep, *fetch;
	unsigned profile, essential, stdin_open;
	unsigned cpu_ms, wall_ms, memory_mb, stdout_cap, processes, file_mb;
};

static uint32_t next_uid = 20000;
static uint64_t job;

static void put_job(uint32_t give_up_after)
{
	size_t at = begin(0x01);

	put(++job, 8);
	put(next_uid++, 4);
	put(give_up_after, 4);
	end(at);
}

static void put_step(uint32_t index, const struct spec *s)
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

static void put_end(void)
{
	size_t at = begin(0x03);

	put(job, 8);
	end(at);
}

static const struct spec plain = { .executable = "/job/main", .argv = "main", .cpu_ms = 2000, .wall_ms = 10000, .memory_mb = 128,
				   .stdout_cap = 65536, .processes = 20, .file_mb = 32 };

static struct spec compiler(const char *argv, const char *source)
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

/* Reads answers up to the next RESULT, or to the end of the job. True: it is a RESULT. */
static bool await_result(struct result *r, char *problem, size_t size)
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

/*** Programs with expectations ***/

struct expectation {
	struct spec run;
	char outcome[32], compiler_outcome[32], cflags[400], command[400], fetch[110], expected_out[400], input[400];
	int code, runs, stdin_read, fetch_status;
	bool compares_out;
	unsigned cpu_at_least_ms, wall_at_most_ms;
};

static void unescape(char *text)
{
	char *to = text;

	for (; *text; text++, to++) {
		*to = *text;
		if (text[0] == '\\' && text[1] == 'n') {
			*to = '\n';
			text++;
		}
	}
	*to = 0;
}

static bool take_line(struct expectation *e, const char *key, char *value)
{
	struct {
		const char *key;
		unsigned *value;
	} numbers[] = {
		{ "cpu-ms", &e->run.cpu_ms }, { "wall-ms", &e->run.wall_ms }, { "memory-mb", &e->run.memory_mb },
		{ "stdout-cap", &e->run.stdout_cap }, { "processes", &e->run.processes }, { "file-mb", &e->run.file_mb },
		{ "profile", &e->run.profile }, { "cpu-at-least-ms", &e->cpu_at_least_ms }, { "runs", (unsigned *)&e->runs },
		{ "stdin-read", (unsigned *)&e->stdin_read }, { "wall-at-most-ms", &e->wall_at_most_ms },
	};

	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
		if (strcmp(key, numbers[i].key) == 0) {
			*numbers[i].value = (unsigned)atoi(value);
			return true;
		}
	if (strcmp(key, "outcome") == 0)
		return sscanf(value, "%31s %d", e->outcome, &e->code) >= 1;
	if (strcmp(key, "compiler-outcome") == 0)
		return sscanf(value, "%31s", e->compiler_outcome) == 1;
	if (strcmp(key, "fetch") == 0)
		return sscanf(value, "%109s %d", e->fetch, &e->fetch_status) == 2;
	if (strcmp(key, "stdin-open") == 0)
		return (e->run.stdin_open = 1);
	if (strcmp(key, "cflags") == 0)
		return snprintf(e->cflags, sizeof e->cflags, "%s", value) > 0;
	if (strcmp(key, "command") == 0)
		return snprintf(e->command, sizeof e->command, "%s", value) > 0;
	if (strcmp(key, "stdout") == 0) {
		e->compares_out = true;
		snprintf(e->expected_out, sizeof e->expected_out, "%s", value);
		unescape(e->expected_out);
		return true;
	}
	if (strcmp(key, "stdin") == 0) {
		snprintf(e->input, sizeof e->input, "%s", value);
		unescape(e->input);
		return true;
	}
	return false;
}

/* The leading lines of a program that begin with "// ". False: one of them is not understood. */
static bool read_expectation(const char *source, struct expectation *e)
{
	*e = (struct expectation){ .run = plain, .code = -1, .runs = 1, .stdin_read = -1 };
	while (strncmp(source, "// ", 3) == 0) {
		char line[500], *colon;

		snprintf(line, sizeof line, "%.*s", (int)strcspn(source, "\n"), source);
		source += strcspn(source, "\n") + 1;
		colon = strchr(line, ':');
		if (colon)
			*colon++ = 0;
		while (colon && *colon == ' ')
			colon++;
		if (!take_line(e, line + 3, colon ? colon : ""))
			return false;
	}
	return e->outcome[0] || e->compiler_outcome[0];
}

static void compare(const struct expectation *e, const struct result *r, char *problem, size_t size)
{
	if (strcmp(outcomes[r->outcome], e->outcome) != 0 || (e->code >= 0 && r->code != (unsigned)e->code))
		snprintf(problem, size, "%s %u instead of %s %d; detail [%s], cpu %llu us, wall %llu us, peak %llu, stdout [%.300s], stderr [%.600s]",
			 outcomes[r->outcome], r->code, e->outcome, e->code, r->detail, (unsigned long long)r->cpu_us,
			 (unsigned long long)r->wall_us, (unsigned long long)r->peak, r->out, r->err);
	else if (e->compares_out && strcmp(r->out, e->expected_out) != 0)
		snprintf(problem, size, "stdout is [%.300s], stderr [%.300s]", r->out, r->err);
	else if (e->stdin_read >= 0 && r->stdin_read != (uint64_t)e->stdin_read)
		snprintf(problem, size, "took %llu bytes of its input", (unsigned long long)r->stdin_read);
	else if (e->fetch[0] && (r->fetched != 1 || r->fetch_status != (unsigned)e->fetch_status))
		snprintf(problem, size, "fetched %u files with status %u", r->fetched, r->fetch_status);
	else if (r->cpu_us < e->cpu_at_least_ms * 1000ull)
		snprintf(problem, size, "only %llu us of CPU time", (unsigned long long)r->cpu_us);
	else if (r->out_size > e->run.stdout_cap)
		snprintf(problem, size, "%zu bytes of output in spite of the cap", r->out_size);
	else if (r->wall_us > (e->wall_at_most_ms ? e->wall_at_most_ms : e->run.wall_ms + 2000) * 1000ull)
		snprintf(problem, size, "took %llu us", (unsigned long long)r->wall_us);
}

static void run_program(const char *name, const char *source)
{
	struct expectation e;
	struct result r;
	struct spec gcc;
	char argv[600], problem[3000] = "";
	int run = 0;
	bool compiled = false;

	if (!read_expectation(source, &e)) {
		report(name, "its expectations are not understood");
		return;
	}
	snprintf(argv, sizeof argv, "gcc -O1 -w -pthread %s -o main main.c", e.cflags);
	gcc = compiler(argv, source);
	if (e.command[0]) {
		static char executable[400];

		snprintf(executable, sizeof executable, "%.*s", (int)strcspn(e.command, " "), e.command);
		e.run.executable = executable;
		e.run.argv = e.command;
	}
	e.run.input = e.input;
	e.run.input_size = strlen(e.input);
	e.run.fetch = e.fetch[0] ? e.fetch : NULL;
	put_job(0);
	put_step(0, &gcc);
	for (int i = 1; i <= e.runs; i++)
		put_step((uint32_t)i, &e.run);
	put_end();
	flush();
	while (await_result(&r, problem, sizeof problem)) {
		if (*problem)
			continue;
		if (!compiled) {
			const char *wanted = e.compiler_outcome[0] ? e.compiler_outcome : "EXITED";

			compiled = true;
			if (strcmp(outcomes[r.outcome], wanted) != 0 || (!e.compiler_outcome[0] && r.code != 0))
				snprintf(problem, sizeof problem, "compiling: %s %u [%s] [%.1000s]", outcomes[r.outcome], r.code, r.detail, r.err);
		} else if (!e.compiler_outcome[0]) {
			compare(&e, &r, problem, sizeof problem);
			run++;
		}
	}
	if (!*problem && !e.compiler_outcome[0] && run != e.runs)
		snprintf(problem, sizeof problem, "%d results instead of %d", run, e.runs);
	report(name, problem);
}

static char *read_source(const char *folder, const char *name)
{
	char path[1000];
	char *text = calloc(1, 1 << 16);
	FILE *file;

	snprintf(path, sizeof path, "%s/%s", folder, name);
	file = fopen(path, "r");
	if (!file || !text || fread(text, 1, (1 << 16) - 1, file) == 0)
		stop("a program cannot be read");
	fclose(file);
	return text;
}

static int is_program(const struct dirent *entry)
{
	size_t length = strlen(entry->d_name);

	return length > 2 && strcmp(entry->d_name + length - 2, ".c") == 0;
}

static void programs(const char *folder)
{
	struct dirent **entries;
	int count = scandir(folder, &entries, is_program, alphasort);

	if (count <= 0)
		stop("the folder has no programs");
	for (int i = 0; i < count; i++) {
		char *source = read_source(folder, entries[i]->d_name);

		run_program(entries[i]->d_name, source);
		free(source);
		free(entries[i]);
	}
	free(entries);
}

/*** Rules ***/

static const char good[] = "#include <stdio.h>\nint main(void){int c,n=0;while((c=getchar())!=EOF)n++;printf(\"%d\\n\",n);return 0;}\n";
static const char spin[] = "int main(void){for(;;);}\n";

/* Answers the outcomes of a job as letters of their names: "E" EXITED, "C" CPU_LIMIT, "S" SKIPPED, "X" SANDBOX_FAILURE … */
static void outcomes_of_job(char *letters, struct result *last)
{
	static const char letter[] = "E!CWMOPSXF";
	char problem[700] = "";

	flush();
	while (await_result(last, problem, sizeof problem))
		*letters++ = letter[last->outcome];
	*letters = 0;
	if (*problem)
		report("a job of the rules", problem);
}

static void rule(const char *name, const char *wanted, const struct result *r, const char *letters)
{
	char problem[1000] = "";

	if (strcmp(letters, wanted) != 0)
		snprintf(problem, sizeof problem, "outcomes %s instead of %s; last: code %u [%s] [%.500s]", letters, wanted, r->code, r->detail, r->err);
	report(name, problem);
}

static void rules(void)
{
	struct spec gcc = compiler("gcc -o main main.c", good), bad = compiler("gcc -o main main.c", "int main(void){\n"), run = plain;
	struct spec slow = plain, missing = plain;
	struct result r;
	char letters[40];
	static char large[1 << 20];

	slow.cpu_ms = 100;
	missing.executable = "/job/nothing";
	memset(large, 'x', sizeof large);

	put_job(0);
	put_step(0, &bad);
	put_step(1, &run);
	put_step(2, &run);
	put_end();
	outcomes_of_job(letters, &r);
	rule("an essential step that fails skips the rest", "ESS", &r, letters);

	gcc.content = spin;
	put_job(2);
	put_step(0, &gcc);
	for (uint32_t i = 1; i <= 5; i++)
		put_step(i, &slow);
	put_end();
	outcomes_of_job(letters, &r);
	rule("two limits in a row give up the rest", "ECCSSS", &r, letters);

	gcc.content = good;
	put_job(0);
	put_step(0, &gcc);
	put_step(1, &missing);
	put_end();
	outcomes_of_job(letters, &r);
	rule("a missing executable is no fault of the learner's", "EX", &r, letters);
	report("its execve is named", strcmp(r.detail, "execve /job/nothing: ENOENT") ? r.detail : "");

	run.input = large;
	run.input_size = sizeof large;
	put_job(0);
	put_step(0, &gcc);
	put_step(1, &run);
	run.stdin_open = 1;
	put_step(2, &run);
	put_end();
	outcomes_of_job(letters, &r);
	rule("a megabyte of input arrives, as a file and through a pipe", "EEW", &r, letters);
	report("all of it was read", r.stdin_read == sizeof large ? "" : "stdin_read is wrong");
	report("then it waits for input", r.code == 2 ? "" : "the code of WALL_LIMIT is wrong");

	/* Small jobs, many: nothing may pile up. */
	for (int i = 0; i < 50; i++) {
		run = plain;
		run.executable = "/usr/bin/true";
		put_job(0);
		put_step(0, &run);
		put_end();
		outcomes_of_job(letters, &r);
		if (strcmp(letters, "E") != 0)
			break;
	}
	rule("fifty jobs in a row", "E", &r, letters);

	end(begin(0x04));
	flush();
	report("CLOSE ends the stream", next_answer() == -1 ? "" : "an answer came");
}

/*** Noise ***/

static uint64_t random_state;

static uint32_t random_number(void)
{
	random_state = random_state * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(random_state >> 33);
}

static void noise(uint64_t seed)
{
	struct spec gcc = compiler("gcc -o main main.c", good), run = plain;
	uint32_t changes;

	random_state = seed * 0x9e3779b97f4a7c15u + 1;
	run.executable = "/usr/bin/true";
	run.cpu_ms = run.wall_ms = 500;
	for (int i = 0; i < 3; i++) {
		put_job(random_number() % 3);
		put_step(0, i == 1 ? &gcc : &run);
		put_step(1, &run);
		put_end();
	}
	changes = random_number() % 4;
	for (uint32_t i = 0; i < changes; i++) {
		size_t at = random_number() % out_size;

		switch (random_number() % 4) {
		case 0:
			out[at] ^= (uint8_t)(1 << random_number() % 8);
			break;
		case 1:
			out[at] = (uint8_t)random_number();
			break;
		case 2:
			out_size = at + 1;
			break;
		case 3:
			memmove(out + at + 1, out + at, out_size - at);
			out_size++;
			break;
		}
	}
	/* The reader may have gone, with a FAULT: that is its right. */
	for (size_t sent = 0; sent < out_size;) {
		ssize_t n = write(STDOUT_FILENO, out + sent, out_size - sent);

		if (n <= 0)
			break;
		sent += (size_t)n;
	}
}

static void answers(void)
{
	int type, last = 0;
	struct result r;

	while ((type = next_answer()) != -1) {
		if (last == 0 && type != 0x81)
			stop("the first answer is not HELLO");
		if (last == 0x85)
			stop("an answer came behind FAULT");
		if (type < 0x81 || type > 0x85)
			stop("an answer of an unknown type");
		if (type == 0x83)
			get_result(&r);
		last = type;
	}
	if (last != 0x85 && last != 0x84 && last != 0x81)
		stop("the answers end inside a job, without FAULT");
}

int main(int argc, char **argv)
{
	setvbuf(stderr, NULL, _IOLBF, 0);
	if (argc == 3 && strcmp(argv[1], "noise") == 0) {
		noise(strtoull(argv[2], NULL, 10));
		return 0;
	}
	if (argc == 2 && strcmp(argv[1], "answers") == 0) {
		answers();
		return 0;
	}
	expect_hello();
	if (argc == 3 && strcmp(argv[1], "programs") == 0)
		programs(argv[2]);
	else if (argc == 2 && strcmp(argv[1], "rules") == 0)
		rules();
	else
		stop("usage: see the top of driver.c");
	fprintf(stderr, "%d passed, %d failed\n", passed, failed);
	return failed ? 1 : 0;
}
