#include "run.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "cgroup.h"
#include "clock.h"
#include "conversation.h"
#include "launch.h"
#include "places.h"

/* The limits are looked at after an eighth of the time that has passed, within these bounds (microseconds). */
enum { SHORTEST_TICK = 1000, LONGEST_TICK = 8000, FIRST_TICK = 2000 };
enum { KILL_PATIENCE_MS = 10000 };
/* A program that has waited so long for input that will not come is told so; nobody has to wait for its time to run out. */
enum { INPUT_PATIENCE = 200000 };
/* In a conversation the service is told sooner: whether more will come it knows, and we do not. */
enum { WORD_PATIENCE = 50000 };

static int child_signal;
static int cgroup;

static uint64_t time_us(const struct timeval *t) { return (uint64_t)t->tv_sec * 1000000 + (uint64_t)t->tv_usec; }

void run_prepare(int cgroup_version)
{
	sigset_t children;

	cgroup = cgroup_version;
	sigemptyset(&children);
	sigaddset(&children, SIGCHLD);
	if (sigprocmask(SIG_BLOCK, &children, NULL) < 0 || (child_signal = signalfd(-1, &children, SFD_CLOEXEC | SFD_NONBLOCK)) < 0)
		fault("signalfd", "%s", strerrorname_np(errno));
}

/*** Standard input ***/

static bool converses(const struct watch *w) { return w->step->stdin_mode == STDIN_CONVERSATION; }

/* A file nobody can change. The program's offset is ours, too: it tells how far the program has read. */
static int input_file(const struct bytes *input)
{
	int fd = memfd_create("stdin", MFD_CLOEXEC | MFD_ALLOW_SEALING);
	size_t written = 0;

	if (fd < 0)
		return -1;
	while (written < input->size) {
		ssize_t n = pwrite(fd, input->data + written, input->size - written, (off_t)written);

		if (n <= 0)
			break;
		written += (size_t)n;
	}
	if (written < input->size || fcntl(fd, F_ADD_SEALS, F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE) < 0) {
		close(fd);
		return -1;
	}
	return fd;
}

static bool open_input(struct watch *w, int *reader)
{
	int ends[2];

	if (w->step->stdin_mode == STDIN_FILE) {
		*reader = w->input = input_file(&w->step->input);
		return w->input >= 0;
	}
	if (pipe2(ends, O_CLOEXEC) < 0)
		return false;
	*reader = ends[0];
	w->input = ends[1];
	return fcntl(ends[1], F_SETFL, O_NONBLOCK) == 0;
}

static bool input_pending(const struct watch *w)
{
	switch (w->step->stdin_mode) {
	case STDIN_OPEN_PIPE:
		return w->input_sent < w->step->input.size;
	case STDIN_CONVERSATION:
		return w->talk.from < w->talk.to;
	default:
		return false;
	}
}

static void send_input(struct watch *w)
{
	ssize_t n = write(w->input, w->step->input.data + w->input_sent, w->step->input.size - w->input_sent);

	if (n > 0)
		w->input_sent += (size_t)n;
	else if (errno != EAGAIN && errno != EINTR)
		w->input_sent = w->step->input.size; /* Nobody reads any more. */
}

static size_t waiting_in(int pipe)
{
	int waiting = 0;

	return pipe >= 0 && ioctl(pipe, FIONREAD, &waiting) == 0 ? (size_t)waiting : 0;
}

static size_t unread(const struct watch *w) { return w->step->stdin_mode == STDIN_FILE ? 0 : waiting_in(w->input); }

static uint64_t consumed(const struct watch *w)
{
	off_t offset;

	if (w->step->stdin_mode != STDIN_FILE)
		return w->input_sent - unread(w);
	offset = lseek(w->input, 0, SEEK_CUR);
	/* A program may seek behind the end of its input. */
	return offset < 0 ? 0 : offset > w->step->input.size ? w->step->input.size : (uint64_t)offset;
}

/*** Ends of processes ***/

/* What /proc/PID/stat says from the state on (proc(5), field 3), or null. */
static const char *stat_of(pid_t pid, char *text, size_t size)
{
	char path[64], *at;
	ssize_t n;
	int fd;

	snprintf(path, sizeof path, "/proc/%d/stat", (int)pid);
	fd = open(path, O_RDONLY | O_CLOEXEC);
	n = fd < 0 ? -1 : read(fd, text, size - 1);
	if (fd >= 0)
		close(fd);
	if (n <= 0)
		return NULL;
	text[n] = 0;
	at = strrchr(text, ')');
	return at && at[1] ? at + 2 : NULL;
}

/*
 * Whether one that has ended, and was not reaped, had waited for a child: a child's page faults are its parent's then (proc(5), fields 11 and 13).
 */
static bool had_child(pid_t pid)
{
	char text[512];
	const char *stat = stat_of(pid, text, sizeof text);
	unsigned long minor, major;

	return stat && sscanf(stat, "%*c %*d %*d %*d %*d %*d %*u %*u %lu %*u %lu", &minor, &major) == 2 && minor + major > 0;
}

/*
 * A second process may come and go between two looks at the limits. Where none is allowed, whether it is seen must not be a matter of
 * chance: the same program ends in the same way each time.
 */
static void look_for_second(struct watch *w, pid_t ended)
{
	if (w && w->step->processes == 1 && (ended != w->first || had_child(ended)))
		w->over[PROCESS_LIMIT] = true;
}

static void count_dead(struct watch *w, pid_t pid, int status, const struct rusage *usage)
{
	if (!w)
		return;
	w->reaped_cpu += time_us(&usage->ru_utime) + time_us(&usage->ru_stime);
	if ((uint64_t)usage->ru_maxrss > w->largest)
		w->largest = (uint64_t)usage->ru_maxrss;
	if (pid == w->first) {
		w->first_ended = true;
		w->status = status;
	}
}

/* Reaps whoever has ended. True when no child is left. */
static bool reap(struct watch *w)
{
	for (;;) {
		struct rusage usage;
		siginfo_t ended = { 0 };
		int status;

		if (waitid(P_ALL, 0, &ended, WEXITED | WNOHANG | WNOWAIT) < 0)
			return errno == ECHILD;
		if (ended.si_pid == 0)
			return false;
		look_for_second(w, ended.si_pid);
		if (wait4(ended.si_pid, &status, WNOHANG, &usage) > 0)
			count_dead(w, ended.si_pid, status, &usage);
	}
}

static void wait_for_child(int milliseconds)
{
	struct pollfd signal = { child_signal, POLLIN, 0 };
	struct signalfd_siginfo info;

	poll(&signal, 1, milliseconds);
	while (read(child_signal, &info, sizeof info) > 0)
		;
}

/*
 * As process 1 we are the parent of every orphan, so having no child means being alone. A fork that was under way when the
 * signal was sent is caught by the next round.
 */
static void kill_all(struct watch *w)
{
	uint64_t until = clock_us(CLOCK_MONOTONIC) + KILL_PATIENCE_MS * 1000ull;

	for (;;) {
		kill(-1, SIGKILL);
		if (reap(w))
			return;
		if (clock_us(CLOCK_MONOTONIC) > until)
			fault("kill", "processes are left %d s after SIGKILL", KILL_PATIENCE_MS / 1000);
		wait_for_child(20);
	}
}

void kill_everything(void) { kill_all(NULL); }

/*** Limits ***/

static uint64_t minus(uint64_t a, uint64_t b) { return a > b ? a - b : 0; }

static uint64_t cpu_now(const struct watch *w)
{
	uint64_t own = clock_us(CLOCK_PROCESS_CPUTIME_ID) - w->own_cpu;

	/* A process that ignores SIGCHLD loses its children's times for us; the cgroup has them. */
	return cgroup ? minus(minus(cgroup_cpu_us(), w->cpu_before), own) : w->reaped_cpu + processes_cpu_us();
}

static uint64_t processes_now(const struct watch *w)
{
	return cgroup ? minus(cgroup_processes(), w->processes_before) : processes_count();
}

static uint64_t memory_now(const struct watch *w)
{
	/* What we keep of its output is in the same cgroup, and is not its memory. */
	return cgroup ? minus(cgroup_memory(), w->memory_before + w->run->out.size + w->run->err.size) : processes_memory();
}

static void look_before(struct watch *w)
{
	w->memory_before = cgroup_memory();
	w->processes_before = cgroup_processes();
	w->oom_kills_before = cgroup_oom_kills();
	w->fork_failures_before = cgroup_fork_failures();
	w->cpu_before = cgroup_cpu_us();
	w->own_cpu = clock_us(CLOCK_PROCESS_CPUTIME_ID);
}

static void look_at_limits(struct watch *w)
{
	const struct step *step = w->step;
	uint64_t memory = memory_now(w);

	if (memory > w->run->peak_memory)
		w->run->peak_memory = memory;
	if (memory > step->memory)
		w->over[MEMORY_LIMIT] = true;
	if (processes_now(w) > step->processes)
		w->over[PROCESS_LIMIT] = true;
	if (cpu_now(w) > step->cpu_ms * 1000ull)
		w->over[CPU_LIMIT] = true;
	if (clock_us(CLOCK_MONOTONIC) - w->started - w->talk.waited > step->wall_ms * 1000ull)
		w->over[WALL_LIMIT] = true;
}

static bool is_over(const struct watch *w)
{
	for (int outcome = 0; outcome <= FILE_LIMIT; outcome++)
		if (w->over[outcome])
			return true;
	return false;
}

static void look_at_output(struct watch *w)
{
	if (w->run->out.seen > w->run->out.most || w->run->err.seen > w->run->err.most)
		w->over[OUTPUT_LIMIT] = true;
}

/*** What a program that ran out of time was doing ***/

static char state_of(pid_t pid)
{
	char text[512];
	const char *state = stat_of(pid, text, sizeof text);

	return state ? *state : '?';
}

/*
 * The call a sleeping process waits in is shown to whom could trace it: its own user. Where the kernel does not tell, an
 * empty pipe has to do.
 */
static bool waits_in_read_of_input(pid_t pid, uint32_t uid)
{
	char path[64], text[256];
	long call, descriptor;
	ssize_t n;
	int fd;

	snprintf(path, sizeof path, "/proc/%d/syscall", (int)pid);
	act_as(uid);
	fd = open(path, O_RDONLY | O_CLOEXEC);
	n = fd < 0 ? -1 : read(fd, text, sizeof text - 1);
	act_as(0);
	if (fd >= 0)
		close(fd);
	if (n <= 0)
		return true;
	text[n] = 0;
	return sscanf(text, "%ld %li", &call, &descriptor) == 2 && call == SYS_read && descriptor == 0;
}

static enum doing doing_now(const struct watch *w)
{
	switch (state_of(w->first)) {
	case 'T':
	case 't':
		return DOING_STOPPED;
	case 'S':
	case 'D':
		if (w->step->stdin_mode != STDIN_FILE && !input_pending(w) && unread(w) == 0 && waits_in_read_of_input(w->first, w->uid))
			return DOING_READ;
		return DOING_SLEEP;
	default:
		return DOING_RUN;
	}
}

static uint64_t cpu_of_first(const struct watch *w)
{
	clockid_t clock;

	return clock_getcpuclockid(w->first, &clock) == 0 ? clock_us(clock) : 0;
}

/* The time of waiting for the other side is not the program's own. */
static void waits_for_a_word(struct watch *w, uint64_t now)
{
	struct talk *talk = &w->talk;

	talk->waited += now - talk->looked;
	if (now - w->waits_since > WORD_PATIENCE && !talk->told) {
		talk->told = true;
		w->service->waits(w->step, talk->received);
	}
}

/* Alone, asleep in read, the pipe empty and we with nothing more to send, and all that for a while: without a word it waits for ever. */
static void look_for_wait(struct watch *w)
{
	uint64_t now, cpu;

	if (w->step->stdin_mode == STDIN_FILE)
		return;
	now = clock_us(CLOCK_MONOTONIC);
	cpu = cpu_of_first(w);
	if (processes_now(w) != 1 || doing_now(w) != DOING_READ || (converses(w) && waiting_in(w->run->out.fd) > 0)) {
		w->waits_since = 0;
	} else if (!w->waits_since || cpu != w->waits_cpu) {
		w->waits_since = now;
		w->waits_cpu = cpu;
	} else if (converses(w)) {
		waits_for_a_word(w, now);
	} else if (now - w->waits_since > INPUT_PATIENCE) {
		w->over[WALL_LIMIT] = true;
	}
	w->talk.looked = now;
}

/*** The loop ***/

static void handle(struct watch *w, struct pollfd *polled)
{
	struct signalfd_siginfo info;

	if (polled[1].revents && converses(w))
		conversation_say(w);
	else if (polled[1].revents)
		stream_drain(&w->run->out, 4);
	if (polled[2].revents)
		stream_drain(&w->run->err, 4);
	if (polled[3].revents && converses(w))
		conversation_pass_on(w);
	else if (polled[3].revents)
		send_input(w);
	if (polled[4].revents || (converses(w) && frame_pending()))
		conversation_hear(w);
	if (polled[0].revents) {
		while (read(child_signal, &info, sizeof info) > 0)
			;
		reap(w);
	}
	look_at_output(w);
}

static void wait_for_end(struct watch *w)
{
	uint64_t next = w->started + FIRST_TICK;

	while (!w->first_ended && !is_over(w)) {
		struct pollfd polled[] = {
			{ child_signal, POLLIN, 0 },
			{ converses(w) && !w->talk.room ? -1 : w->run->out.fd, POLLIN, 0 },
			{ w->run->err.fd, POLLIN, 0 },
			{ input_pending(w) ? w->input : -1, POLLOUT, 0 },
			{ converses(w) ? STDIN_FILENO : -1, POLLIN, 0 },
		};
		uint64_t now = clock_us(CLOCK_MONOTONIC);
		uint64_t rest = converses(w) && frame_pending() ? 0 : minus(next, now);
		struct timespec timeout = { 0, (long)rest * 1000 };

		if (ppoll(polled, sizeof polled / sizeof *polled, &timeout, NULL) < 0 && errno != EINTR)
			fault("ppoll", "%s", strerrorname_np(errno));
		handle(w, polled);
		now = clock_us(CLOCK_MONOTONIC);
		if (!w->first_ended && now >= next) {
			uint64_t tick = (now - w->started) / 8;

			frames_let_go();
			look_at_limits(w);
			look_for_wait(w);
			next = now + (tick < SHORTEST_TICK ? SHORTEST_TICK : tick > LONGEST_TICK ? LONGEST_TICK : tick);
		}
	}
}

/* Everything is dead: what is in the pipes is all there is. */
static void take_stock(struct watch *w)
{
	struct run *run = w->run;
	uint64_t from_cgroup = cgroup ? cpu_now(w) : 0;

	run->wall_us = clock_us(CLOCK_MONOTONIC) - w->started - w->talk.waited;
	stream_drain(&run->out, INT_MAX);
	stream_drain(&run->err, INT_MAX);
	look_at_output(w);
	run->stdin_read = consumed(w);
	run->cpu_us = from_cgroup > w->reaped_cpu ? from_cgroup : w->reaped_cpu;
	if (w->largest > w->own_peak && w->largest * 1024 > run->peak_memory)
		run->peak_memory = w->largest * 1024;
	if (run->peak_memory == 0) /* A program smaller than we are, and gone before the first look: at most that much. */
		run->peak_memory = w->largest * 1024 < w->step->memory ? w->largest * 1024 : w->step->memory;
	if (run->peak_memory > w->step->memory || cgroup_oom_kills() > w->oom_kills_before)
		w->over[MEMORY_LIMIT] = true;
	if (cgroup_fork_failures() > w->fork_failures_before)
		w->over[PROCESS_LIMIT] = true;
	if (run->cpu_us > w->step->cpu_ms * 1000ull)
		w->over[CPU_LIMIT] = true;
	if (run->wall_us > w->step->wall_ms * 1000ull)
		w->over[WALL_LIMIT] = true;
}

static void judge_end(struct watch *w)
{
	struct run *run = w->run;
	bool by_signal = WIFSIGNALED(w->status);

	run->outcome = by_signal ? SIGNALLED : EXITED;
	run->code = (uint32_t)(by_signal ? WTERMSIG(w->status) : WEXITSTATUS(w->status));
	if (by_signal && WTERMSIG(w->status) == SIGXFSZ)
		run->outcome = FILE_LIMIT;
	else if (run->code != 0 && places_full()) {
		run->outcome = FILE_LIMIT;
		run->code = 0;
	}
}

static void name_outcome(struct watch *w)
{
	static const enum outcome order[] = { MEMORY_LIMIT, PROCESS_LIMIT, OUTPUT_LIMIT, CPU_LIMIT, WALL_LIMIT };
	struct run *run = w->run;

	for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
		if (!w->over[order[i]])
			continue;
		run->outcome = order[i];
		run->code = 0;
		if (run->outcome == OUTPUT_LIMIT)
			run->code = run->out.seen > run->out.most ? 1 : 2;
		if (run->outcome == WALL_LIMIT)
			run->code = w->doing;
		return;
	}
	judge_end(w);
}

static void sandbox_failure(struct run *run, const char *detail)
{
	run->outcome = SANDBOX_FAILURE;
	run->code = 0;
	if (detail != run->detail)
		snprintf(run->detail, sizeof run->detail, "%s", detail);
}

/* As a shell tells of it (POSIX.1-2017, XCU 2.8.2). */
static void not_a_program(struct watch *w)
{
	enum { CANNOT_EXECUTE = 126 };

	w->service->started(w->step);
	w->run->outcome = EXITED;
	w->run->code = CANNOT_EXECUTE;
	*w->run->detail = 0;
}

static void watch_it(struct watch *w)
{
	w->service->started(w->step);
	wait_for_end(w);
	if (!w->first_ended && w->over[WALL_LIMIT])
		w->doing = doing_now(w);
	kill_all(w);
	take_stock(w);
	name_outcome(w);
}

void run_step(const struct step *step, uint32_t uid, const struct said *said, struct run *run)
{
	struct watch w = { .step = step, .uid = uid, .service = said, .run = run, .input = -1, .talk = { .room = WINDOW } };
	struct launch l = { .step = step, .uid = uid, .in = -1, .out = -1, .err = -1 };
	struct rusage self;

	memset(run, 0, sizeof *run);
	if (!stream_open(&run->out, step->stdout_cap, step->profile, &l.out) ||
	    !stream_open(&run->err, step->stderr_cap, step->profile, &l.err) || !open_input(&w, &l.in)) {
		snprintf(run->detail, sizeof run->detail, "open the streams: %s", strerrorname_np(errno));
		sandbox_failure(run, run->detail);
	} else {
		getrusage(RUSAGE_SELF, &self);
		w.own_peak = (uint64_t)self.ru_maxrss;
		look_before(&w);
		/* From before its start: once vfork returns, a short program may have run already. */
		w.started = clock_us(CLOCK_MONOTONIC);
		w.first = launch(&l, run->detail, sizeof run->detail);
		/* Now the program alone holds its ends, and their closing tells of its end. */
		close(l.out);
		close(l.err);
		l.out = l.err = -1;
		if (step->stdin_mode != STDIN_FILE) {
			close(l.in);
			l.in = -1;
		}
		if (w.first == NOT_A_PROGRAM)
			not_a_program(&w);
		else if (w.first < 0)
			sandbox_failure(run, run->detail);
		else
			watch_it(&w);
	}
	if (l.out >= 0)
		close(l.out);
	if (l.err >= 0)
		close(l.err);
	if (l.in >= 0 && l.in != w.input)
		close(l.in);
	if (w.input >= 0)
		close(w.input);
	if (run->out.fd >= 0)
		close(run->out.fd);
	if (run->err.fd >= 0)
		close(run->err.fd);
	run->out.fd = run->err.fd = -1;
}

void run_free(struct run *run)
{
	free(run->out.data);
	free(run->err.data);
	run->out.data = run->err.data = NULL;
}
