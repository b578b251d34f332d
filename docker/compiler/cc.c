/*
 * gcc without its driver: called as gcc is, this program runs what gcc would run.
 *
 * gcc starts the compiler proper (cc1), the assembler and, by way of collect2, the linker. For a beginner's program a third of the
 * time goes to the driver's own work and to GNU ld. `gcc -###` says which commands it would run, quoted, one a line; here they
 * are run as `gcc -pipe` says, the assembler beside the compiler, but for the linker: gold links the same program in half of the time.
 *
 * What gcc says to the argument lists that are usual was recorded when the image was made, in RECORDED; for any other it is asked.
 * Where something goes another way than for a right program, gcc's own words count: if the assembler or gold fails or has something
 * to say, they are started as gcc would start them, and if a part is ended by a signal, all is done again by gcc itself.
 *
 * Nothing here is trusted with anything: it runs as the learner's user, in a step's box, as gcc did.
 */

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define RECORDED "/usr/share/taskgrader/commands"
#define GCC "/usr/bin/gcc"
#define GOLD "/usr/bin/ld.gold"
/* By this, the assembler and gold fail where they would warn: their statuses alone tell whether all is well. */
#define NOTHING_TO_SAY "--fatal-warnings"

enum { MOST_WORDS = 256, MOST_COMMANDS = 64, MOST_SAID = 1 << 18 };

struct command {
	char *words[MOST_WORDS + 4]; /* ended by a null pointer, as execv wants them */
	int count;
	bool piped; /* what it writes, the next one reads */
};

static struct command commands[MOST_COMMANDS];
static int command_count;

static _Noreturn void gcc_itself(char **arguments)
{
	execv(GCC, arguments);
	fprintf(stderr, "cc: %s: %s\n", GCC, strerror(errno));
	_exit(1);
}

/*** Processes ***/

struct streams {
	int in, out, err;
};

static const struct streams ours = { 0, 1, 2 };

static pid_t start(char *const *words, struct streams with)
{
	pid_t pid = vfork();

	if (pid == 0) {
		if (dup2(with.in, 0) < 0 || dup2(with.out, 1) < 0 || dup2(with.err, 2) < 0)
			_exit(127);
		execvp(words[0], words);
		_exit(127);
	}
	return pid;
}

/* The exit status; -1 where there is none, or none that a part of gcc has. */
static int status_of(pid_t pid)
{
	int status;

	if (pid < 0 || waitpid(pid, &status, 0) != pid || !WIFEXITED(status) || WEXITSTATUS(status) == 127)
		return -1;
	return WEXITSTATUS(status);
}

/*** What is to be run ***/

/*
 * A command's words as gcc -### prints them (gcc.c, execute): between blanks, in quotes where they hold anything unusual, with a
 * backslash before quotes and backslashes then. They are unquoted in place. False if there are more than expected.
 */
static bool split(char *line, struct command *c)
{
	char *from = line;

	c->count = 0;
	while (*(from += strspn(from, " "))) {
		bool quoted = *from == '"';
		char *to;

		if (c->count == MOST_WORDS)
			return false;
		from += quoted;
		c->words[c->count++] = to = from;
		while (*from && *from != (quoted ? '"' : ' ')) {
			if (quoted && *from == '\\' && from[1])
				from++;
			*to++ = *from++;
		}
		if (quoted && *from != '"')
			return false;
		if (*from)
			from++;
		*to = 0;
	}
	c->words[c->count] = NULL;
	return c->count > 0;
}

static void look_for_pipe(struct command *c)
{
	c->piped = strcmp(c->words[c->count - 1], "|") == 0;
	if (c->piped)
		c->words[--c->count] = NULL;
}

/* Lines that begin with a blank are commands, NAME=value is put into the environment as gcc does, the rest is for people. */
static bool understand(char *said)
{
	char *rest;

	for (char *line = strtok_r(said, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) {
		if (*line == ' ') {
			if (command_count == MOST_COMMANDS || !split(line, &commands[command_count]))
				return false;
			look_for_pipe(&commands[command_count++]);
		} else if (strncmp(line, "COLLECT_", 8) == 0 || strncmp(line, "COMPILER_PATH=", 14) == 0 || strncmp(line, "LIBRARY_PATH=", 13) == 0) {
			putenv(line);
		}
	}
	return command_count > 0;
}

/* The arguments as a line of RECORDED: "@ -O1 main.c". False where that would not be plain. */
static bool key_of(char **arguments, char *key, size_t size)
{
	size_t length = 1;

	*key = '@';
	for (char **a = arguments + 1; *a; a++) {
		size_t word = strlen(*a);

		if (length + word + 3 > size || strpbrk(*a, " \n\"\\"))
			return false;
		key[length++] = ' ';
		memcpy(key + length, *a, word);
		length += word;
	}
	key[length] = '\n';
	key[length + 1] = 0;
	return true;
}

/* What gcc said when the image was made, or null. */
static char *recorded(char **arguments)
{
	char key[2048], *all = MAP_FAILED, *found = NULL, *end;
	struct stat about;
	int fd;

	if (!key_of(arguments, key, sizeof key) || (fd = open(RECORDED, O_RDONLY | O_CLOEXEC)) < 0)
		return NULL;
	/* With a zero behind it, or its size would be a whole number of pages and it not be read. */
	if (fstat(fd, &about) == 0 && about.st_size > 0 && about.st_size % sysconf(_SC_PAGESIZE) != 0)
		all = mmap(NULL, (size_t)about.st_size, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0);
	close(fd);
	if (all == MAP_FAILED)
		return NULL;
	for (char *at = all; (at = strstr(at, key)); at++)
		if (at == all || at[-1] == '\n') {
			found = at + strlen(key);
			break;
		}
	if (found && (end = strstr(found, "\n@")))
		end[1] = 0;
	return found;
}

/* What gcc says now, or null. */
static char *asked(char **arguments, int count)
{
	char **words = calloc((size_t)count + 3, sizeof *words), *said = malloc(MOST_SAID);
	size_t length = 0;
	int ends[2];
	ssize_t n;
	pid_t pid;

	if (!words || !said || pipe2(ends, O_CLOEXEC) < 0)
		return NULL;
	words[0] = (char *)GCC;
	words[1] = (char *)"-###";
	words[2] = (char *)"-pipe";
	memcpy(words + 3, arguments + 1, (size_t)count * sizeof *words - sizeof *words);
	pid = start(words, (struct streams){ 0, ends[1], ends[1] });
	close(ends[1]);
	while (length < MOST_SAID - 1 && (n = read(ends[0], said + length, MOST_SAID - 1 - length)) > 0)
		length += (size_t)n;
	close(ends[0]);
	said[length] = 0;
	return status_of(pid) == 0 && length < MOST_SAID - 1 ? said : NULL;
}

/*** Running it ***/

static int run(const struct command *c) { return status_of(start(c->words, ours)); }

static bool is(const struct command *c, const char *program)
{
	const char *slash = strrchr(c->words[0], '/');

	return strcmp(slash ? slash + 1 : c->words[0], program) == 0;
}

/* Whether it names a folder that one before it in the list names, too; gold reads each from its beginning to its end. */
static bool named_again(const struct command *c, int word)
{
	struct stat one, other;

	if (strncmp(c->words[word], "-L", 2) != 0 || stat(c->words[word] + 2, &one) < 0)
		return false;
	for (int i = 1; i < word; i++)
		if (strncmp(c->words[i], "-L", 2) == 0 && stat(c->words[i] + 2, &other) == 0 && one.st_dev == other.st_dev && one.st_ino == other.st_ino)
			return true;
	return false;
}

/*
 * What gold is given of what collect2 would be. The plugin is for link-time optimisation, which nobody asks for. Libraries are
 * looked into here and there only: to map all of them costs more than it spares.
 */
static void for_gold(const struct command *c, struct command *gold)
{
	gold->words[gold->count++] = (char *)GOLD;
	gold->words[gold->count++] = (char *)NOTHING_TO_SAY;
	gold->words[gold->count++] = (char *)"--no-map-whole-files";
	/* As GNU ld does by itself: what is only read cannot be executed. */
	gold->words[gold->count++] = (char *)"--rosegment";
	for (int i = 1; i < c->count; i++)
		if (strcmp(c->words[i], "-plugin") == 0)
			i++;
		else if (strncmp(c->words[i], "-plugin-opt=", 12) != 0 && !named_again(c, i))
			gold->words[gold->count++] = c->words[i];
}

/* Whether an object has a section of its own for the loader's name, of which gold and GNU ld make different programs. */
static bool names_a_loader(const char *object)
{
	static const char section[] = ".interp";
	int fd = open(object, O_RDONLY | O_CLOEXEC);
	void *all = MAP_FAILED;
	struct stat about;
	bool found;

	if (fd >= 0 && fstat(fd, &about) == 0 && about.st_size > 0)
		all = mmap(NULL, (size_t)about.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
	if (fd >= 0)
		close(fd);
	if (all == MAP_FAILED)
		return true;
	found = memmem(all, (size_t)about.st_size, section, sizeof section);
	munmap(all, (size_t)about.st_size);
	return found;
}

static bool is_new_object(const char *word)
{
	size_t length = strlen(word);

	return strncmp(word, "/tmp/cc", 7) == 0 && length > 2 && strcmp(word + length - 2, ".o") == 0;
}

/* Whether gold links it, and has nothing to say about it. */
static bool link_by_gold(const struct command *c, int null)
{
	struct command gold = { .count = 0 };

	for (int i = 1; i < c->count; i++)
		if (is_new_object(c->words[i]) && names_a_loader(c->words[i]))
			return false;
	for_gold(c, &gold);
	return status_of(start(gold.words, (struct streams){ 0, null, null })) == 0;
}

/* By way of a file, as gcc does it without -pipe; what the compiler says goes to said. */
static int one_after_the_other(const struct command *compiler, const struct command *assembler, int said)
{
	char name[] = "/tmp/ccXXXXXX.s";
	struct command from_file = *assembler;
	int file = mkostemps(name, 2, O_CLOEXEC), status;

	if (file < 0)
		return -1;
	from_file.words[from_file.count++] = name;
	from_file.words[from_file.count] = NULL;
	status = status_of(start(compiler->words, (struct streams){ 0, file, said }));
	if (status == 0)
		status = run(&from_file);
	unlink(name);
	close(file);
	return status;
}

/*
 * Whether a processor has nothing else to do. /proc/loadavg (proc(5)) counts those that run or want to, us among them. A test says
 * which it is to be.
 */
static bool processor_free(void)
{
	const char *told = getenv("TASKGRADER_PROCESSOR_FREE");
	char text[64];
	int fd = told ? -1 : open("/proc/loadavg", O_RDONLY | O_CLOEXEC);
	ssize_t n = fd < 0 ? -1 : read(fd, text, sizeof text - 1);
	long running;

	if (told)
		return *told == '1';
	if (fd >= 0)
		close(fd);
	text[n < 0 ? 0 : n] = 0;
	return sscanf(text, "%*s %*s %*s %ld/", &running) == 1 && running < sysconf(_SC_NPROCESSORS_ONLN);
}

/*
 * The compiler, and the assembler beside it: that starts while the program is read, and is at its end when the compiler is. It takes
 * 1.7 ms of 27 from whoever waits, and costs the processors 1 ms more. An error that the assembler finds is to be told as gcc tells it, of
 * a file; what the compiler had to say has been said by then.
 */
static int side_by_side(const struct command *compiler, const struct command *assembler, int null)
{
	struct command silent = *assembler;
	pid_t compiling, assembling;
	int code[2], status;

	if (pipe2(code, O_CLOEXEC) < 0)
		return -1;
	silent.words[silent.count++] = (char *)NOTHING_TO_SAY;
	silent.words[silent.count] = NULL;
	compiling = start(compiler->words, (struct streams){ 0, code[1], 2 });
	assembling = start(silent.words, (struct streams){ code[0], null, null });
	close(code[0]);
	close(code[1]);
	status = status_of(compiling);
	if (status != 0 && assembling > 0)
		kill(assembling, SIGKILL);
	if (status_of(assembling) != 0 && status == 0)
		status = one_after_the_other(compiler, assembler, null);
	return status;
}

static int compile_and_assemble(const struct command *compiler, const struct command *assembler, int null)
{
	return processor_free() ? side_by_side(compiler, assembler, null) : one_after_the_other(compiler, assembler, 2);
}

/* As gcc: all sources are compiled, whichever of them fails; they are linked if none does. -1: let gcc do it. */
static int run_all(void)
{
	int null = open("/dev/null", O_WRONLY | O_CLOEXEC);
	bool failed = false;

	if (null < 0)
		return -1;
	for (int i = 0; i < command_count; i++) {
		const struct command *c = &commands[i];
		int status = 0;

		if (c->piped && i + 1 < command_count)
			status = compile_and_assemble(c, &commands[++i], null);
		else if (!is(c, "collect2"))
			status = run(c);
		else if (!failed && !link_by_gold(c, null))
			status = run(c);
		if (status < 0)
			return -1;
		failed |= status != 0;
	}
	return failed;
}

int main(int count, char **arguments)
{
	char *said = recorded(arguments);
	int status = -1;

	if (!said)
		said = asked(arguments, count);
	if (said && understand(said))
		status = run_all();
	if (status < 0)
		gcc_itself(arguments);
	return status;
}
