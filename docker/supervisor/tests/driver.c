/*
 * Plays the service: standard input is the supervisor's output, standard output its input, and what people read goes to
 * standard error.
 *
 *   driver programs FOLDER   runs every FOLDER/NAME.c and compares what happened with what its first lines expect (expectations.h)
 *   driver rules             sends what PROTOCOL.md promises to treat in a certain way, and looks at the answers
 *   driver noise SEED        writes a stream of mutated frames
 *   driver answers           reads a supervisor's answers to its end: they must be whole frames that end by FAULT or in order
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "expectations.h"
#include "service.h"

/*** Rules ***/

/* As much of a conversation as may be under way. */
enum { WORD_SIZE = 64 << 10 };

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

/* Reads what is said up to a certain answer, and says so, a word for each: output in <>, end of output as ".", a wait as its number. */
static void hear_until(int type, char *said, size_t room)
{
	struct event e;

	*said = 0;
	do {
		size_t at = strlen(said);

		await_event(&e);
		if (e.type == 0x86)
			snprintf(said + at, room - at, e.size ? "<%s>" : ".", e.text);
		else if (e.type == 0x88)
			snprintf(said + at, room - at, "%u", (unsigned)e.number);
		else if (e.type == 0x83 || e.type == -1)
			break;
	} while (e.type != type);
}

static void start_conversation(const char *source, unsigned wall_ms)
{
	struct spec gcc = compiler("gcc -o main main.c", source), run = plain;
	struct result r;
	char problem[700] = "";

	run.stdin_open = 2;
	run.wall_ms = wall_ms;
	put_job(0);
	put_step(0, &gcc);
	flush();
	if (!await_result(&r, problem, sizeof problem) || r.outcome != 0)
		report("a program that converses compiles", "it does not");
	put_step(1, &run);
	flush();
}

static void end_conversation(struct result *r)
{
	char letters[40];

	get_result(r);
	put_end();
	outcomes_of_job(letters, &(struct result){ 0 });
}

static void conversations(void)
{
	static const char echo[] = "#include <stdio.h>\nint main(void){char s[99];while(fgets(s,99,stdin)){printf(\"%s\",s);fflush(stdout);}printf(\"bye\");}\n";
	static const char flood[] = "#include <string.h>\n#include <unistd.h>\nint main(void){static char s[60000];memset(s,'x',sizeof s);"
				    "for(int i=0;i<2;i++)if(write(1,s,sizeof s)!=sizeof s)return 1;return 0;}\n";
	static const char deaf[] = "#include <stdio.h>\n#include <unistd.h>\nint main(void){close(0);puts(\"deaf\");fflush(stdout);sleep(1);return 0;}\n";
	static char large[WORD_SIZE];
	struct result r;
	struct event e;
	size_t sum = 0;
	char said[500];

	memset(large, 'y', sizeof large);
	start_conversation(echo, 400);
	hear_until(0x88, said, sizeof said);
	report("a program that converses is told to wait", strcmp(said, "0") ? said : "");
	usleep(600000);
	put_input(1, "a\n", 2);
	flush();
	hear_until(0x88, said, sizeof said);
	report("what it hears it answers at once", strcmp(said, "<a\n>2") ? said : "");
	put_input(1, "b\n", 2);
	put_input(1, "", 0);
	flush();
	hear_until(0x83, said, sizeof said);
	report("the end of its input is its own end", strncmp(said, "<b\n", 3) ? said : "");
	end_conversation(&r);
	report("its whole output is in the end", r.outcome || strcmp(r.out, "a\nb\nbye") ? r.out : "");
	report("the time of waiting is not its own", r.wall_us < 400000 ? "" : "wall_us is too large");

	start_conversation(flood, 5000);
	while (sum < WORD_SIZE) {
		await_event(&e);
		sum += e.size;
	}
	report("it says as much as may be under way", sum == WORD_SIZE ? "" : "it says more");
	put_room(1, WORD_SIZE);
	flush();
	hear_until(0x83, said, sizeof said);
	end_conversation(&r);
	report("with more room it goes on, up to its limit", r.outcome == 5 && r.code == 1 && r.out_size == 65536 ? "" : "no OUTPUT_LIMIT");

	start_conversation(deaf, 5000);
	await_event(&e);
	for (int i = 0; i < 3; i++) {
		put_input(1, large, sizeof large);
		flush();
		for (sum = 0; sum < WORD_SIZE; sum += e.number) {
			await_event(&e);
			if (e.type != 0x87)
				break;
		}
		if (sum != WORD_SIZE)
			break;
	}
	report("what a program does not want to hear is taken all the same", sum == WORD_SIZE ? "" : "it is not");
	put_input(1, "", 0);
	flush();
	hear_until(0x83, said, sizeof said);
	put_input(1, "late", 4);
	put_room(1, 1);
	end_conversation(&r);
	report("what comes too late for a step is ignored", r.outcome ? "it did not end" : "");
}

static double seconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void rules(void)
{
	struct spec gcc = compiler("gcc -o main main.c", good), bad = compiler("gcc -o main main.c", "int main(void){\n"), run = plain;
	struct spec slow = plain, missing = plain;
	struct result r;
	char letters[40], problem[700] = "";
	static char large[1 << 20];
	double starts;

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

	gcc.argv = "gcc -c -o main main.c";
	put_job(0);
	put_step(0, &gcc);
	put_step(1, &run);
	put_end();
	outcomes_of_job(letters, &r);
	rule("what was made and cannot be executed has failed by itself", "EE", &r, letters);
	report("with the status that a shell gives it", r.code == 126 && !*r.detail ? "" : r.detail);
	gcc.argv = "gcc -o main main.c";

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

	/* What is over is not kept until something slow is over, too. */
	run = plain;
	run.executable = "/usr/bin/true";
	slow = plain;
	slow.executable = "/usr/bin/sleep";
	slow.argv = "sleep 2";
	put_job(0);
	put_step(0, &run);
	put_step(1, &run);
	put_step(2, &slow);
	put_end();
	flush();
	starts = seconds();
	if (!await_result(&r, problem, sizeof problem) || !await_result(&r, problem, sizeof problem))
		stop("no answers to short steps");
	report("short steps are told of before a long one ends", seconds() - starts < 1.5 ? "" : "they were kept");
	outcomes_of_job(letters, &r);
	rule("and so is the long one", "E", &r, letters);

	conversations();

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
