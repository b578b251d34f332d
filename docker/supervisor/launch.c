/*
 * The child shares the supervisor's memory until its execve (vfork): copying the page tables would cost several times what
 * all of its own preparation does. It may therefore touch nothing but its stack and the system, it never returns, and the
 * supervisor sleeps meanwhile. While it has the job's uid already and the supervisor's memory still, no other process of
 * that uid is alive, and the memory is not dumpable, so nobody can attach to it.
 */

#include "launch.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "filter.h"

/*
 * So many processes more than allowed may start before the kernel refuses: the supervisor must be able to see that the
 * limit was passed, to say so instead of leaving a program with a failing fork.
 */
enum { PROCESS_MARGIN = 4 };
enum { OPEN_FILES = 256 };

/*
 * Where the host's core_pattern names a program, a crash starts it on the host, with a limit of 0, too. A limit of one byte
 * is the kernel's word for never (fs/coredump.c). The filter keeps programs from changing it.
 */
enum { CORE_NEVER = 1 };

static int report[2];

void launch_prepare(void)
{
	/* One pipe for all steps: vfork returns when the child has executed or ended, so whatever it reports is there by then. */
	if (pipe2(report, O_CLOEXEC | O_NONBLOCK) < 0)
		fault("pipe2", "%s", strerrorname_np(errno));
}

/*** The child's parts: each answers 0, or -1 and errno ***/

static int own_session(const struct launch *l)
{
	(void)l;
	return setsid() < 0 ? -1 : 0;
}

/* The three descriptors are above 2: the supervisor's own 0, 1 and 2 are always open. */
static int descriptors(const struct launch *l)
{
	if (dup2(l->in, 0) < 0 || dup2(l->out, 1) < 0 || dup2(l->err, 2) < 0)
		return -1;
	/* All of them are close-on-exec already. This is for the day when somebody forgets one. */
	if (syscall(SYS_close_range, 3u, ~0u, 1u << 2 /* CLOSE_RANGE_CLOEXEC */) < 0 && errno != ENOSYS && errno != EPERM)
		return -1;
	return 0;
}

static int signals(const struct launch *l)
{
	sigset_t none;

	(void)l;
	sigemptyset(&none);
	return signal(SIGPIPE, SIG_DFL) == SIG_ERR || sigprocmask(SIG_SETMASK, &none, NULL) < 0 ? -1 : 0;
}

static int limit(int resource, uint64_t value)
{
	struct rlimit current, wanted = { value, value };

	/* The container's own limit may be lower than what was asked for, and then it is the limit. */
	if (getrlimit(resource, &current) < 0)
		return -1;
	if (current.rlim_max < wanted.rlim_max)
		wanted.rlim_cur = wanted.rlim_max = current.rlim_max;
	return setrlimit(resource, &wanted);
}

/* No limit on the address space: a sanitizer's shadow takes terabytes of it. The memory that counts is the cgroup's. */
static int limits(const struct launch *l)
{
	const struct step *step = l->step;

	if (limit(RLIMIT_CPU, (step->cpu_ms + 999u) / 1000 + 1) < 0 || limit(RLIMIT_FSIZE, step->file_size) < 0 ||
	    limit(RLIMIT_STACK, step->stack) < 0 || limit(RLIMIT_NOFILE, OPEN_FILES) < 0 ||
	    limit(RLIMIT_NPROC, (uint64_t)step->processes + PROCESS_MARGIN) < 0 || limit(RLIMIT_CORE, CORE_NEVER) < 0 ||
	    limit(RLIMIT_MEMLOCK, 0) < 0 || limit(RLIMIT_MSGQUEUE, 0) < 0 || limit(RLIMIT_NICE, 0) < 0 || limit(RLIMIT_RTPRIO, 0) < 0)
		return -1;
	return limit(RLIMIT_SIGPENDING, 256);
}

static int first_to_die(const struct launch *l)
{
	int fd = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC), result;

	(void)l;
	if (fd < 0)
		return -1;
	result = write(fd, "1000", 4) == 4 ? 0 : -1;
	close(fd);
	return result;
}

static int working_folder(const struct launch *l)
{
	(void)l;
	umask(022);
	return chdir("/box");
}

/* Direct calls: the library's would tell all threads, and its bookkeeping belongs to the supervisor. */
static int identity(const struct launch *l)
{
	uid_t real, effective, saved;

	if (syscall(SYS_setgroups, 0, NULL) < 0 || syscall(SYS_setresgid, l->uid, l->uid, l->uid) < 0 ||
	    syscall(SYS_setresuid, l->uid, l->uid, l->uid) < 0 || getresuid(&real, &effective, &saved) < 0)
		return -1;
	errno = EPERM;
	return real == l->uid && effective == l->uid && saved == l->uid ? 0 : -1;
}

static int no_new_privileges(const struct launch *l)
{
	(void)l;
	return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}

static int system_call_filter(const struct launch *l) { return filter_install(filter_for(l->step->profile)); }

static const struct part {
	const char *name;
	int (*apply)(const struct launch *l);
} parts[] = {
	{ "setsid", own_session },
	{ "dup2", descriptors },
	{ "sigprocmask", signals },
	{ "setrlimit", limits },
	{ "oom_score_adj", first_to_die },
	{ "chdir", working_folder },
	{ "setresuid", identity },
	{ "no_new_privs", no_new_privileges },
	{ "seccomp", system_call_filter },
};
enum { PARTS = sizeof parts / sizeof *parts, EXECVE = PARTS };

struct failure {
	int part, error;
};

static _Noreturn void report_failure(int part)
{
	struct failure failure = { part, errno };

	_exit(write(report[1], &failure, sizeof failure) == sizeof failure ? 1 : 2);
}

static void restrict_self(const struct launch *l)
{
	for (int part = 0; part < PARTS; part++)
		if (parts[part].apply(l) < 0)
			report_failure(part);
}

static _Noreturn void child(const struct launch *l)
{
	restrict_self(l);
	execve(l->step->executable, l->step->argv, l->step->env);
	report_failure(EXECVE);
}

/*** The parent ***/

/* The errors of execve(2) that are about what is in the file. */
static bool is_no_program(const char *executable, int error)
{
	struct stat about;

	return (error == ENOEXEC || error == ELIBBAD || error == EINVAL || error == ENOENT) &&
	       strncmp(executable, "/job/", 5) == 0 && lstat(executable, &about) == 0 && S_ISREG(about.st_mode) && about.st_size > 0;
}

static bool failed(const char *executable, bool *no_program, char *problem, size_t size)
{
	struct failure failure;
	const char *error;

	if (read(report[0], &failure, sizeof failure) != sizeof failure)
		return false;
	*no_program = failure.part == EXECVE && is_no_program(executable, failure.error);
	error = strerrorname_np(failure.error);
	if (failure.part == EXECVE)
		snprintf(problem, size, "execve %s: %s", executable, error ? error : "?");
	else
		snprintf(problem, size, "%s: %s", parts[failure.part].name, error ? error : "?");
	return true;
}

pid_t launch(const struct launch *l, char *problem, size_t size)
{
	pid_t pid = vfork();
	bool no_program = false;

	if (pid == 0)
		child(l);
	if (pid < 0) {
		snprintf(problem, size, "vfork: %s", strerrorname_np(errno));
		return -1;
	}
	if (!failed(l->step->executable, &no_program, problem, size))
		return pid;
	waitpid(pid, NULL, 0);
	return no_program ? NOT_A_PROGRAM : -1;
}

/* Fork, not vfork: the probe is ordinary code. What it finds goes through a pipe of its own. */
bool launch_probe(uint32_t uid, const char *(*probe)(void), char *problem, size_t size)
{
	static const struct step step = { .cpu_ms = 10000, .processes = 64, .stack = 8 << 20, .file_size = 1 << 20 };
	int found[2], null = open("/dev/null", O_RDWR | O_CLOEXEC);
	struct launch l = { &step, uid, null, null, null };
	const char *wrong;
	ssize_t n;
	pid_t pid;
	int status;

	if (null < 0 || pipe2(found, O_CLOEXEC) < 0 || (pid = fork()) < 0) {
		snprintf(problem, size, "the probe does not start: %s", strerrorname_np(errno));
		return false;
	}
	if (pid == 0) {
		restrict_self(&l);
		wrong = probe();
		_exit(wrong && write(found[1], wrong, strlen(wrong)) > 0 ? 1 : 0);
	}
	close(found[1]);
	close(null);
	n = read(found[0], problem, size - 1);
	problem[n < 0 ? 0 : n] = 0;
	close(found[0]);
	if (waitpid(pid, &status, 0) < 0)
		return false;
	if (failed("", &(bool){ false }, problem, size))
		return false;
	if (n <= 0 && status != 0)
		snprintf(problem, size, "the probe ended with status %#x", (unsigned)status);
	return status == 0;
}
