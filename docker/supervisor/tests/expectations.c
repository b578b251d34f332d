#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "expectations.h"
#include "service.h"

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

void programs(const char *folder)
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
