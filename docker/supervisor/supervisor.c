/*
 * The supervisor: process 1 of a sandbox container.
 *
 * Theory of operation
 * ===================
 *
 * Who there is. The supervisor is the container's first process, single-threaded, root without rights. The service holds the
 * other ends of its standard input and output and speaks PROTOCOL.md over them. For each step the supervisor starts one
 * process under the job's uid; that process may start more. No other process is ever in the container.
 *
 * Who waits for whom. The supervisor reads a STEP, runs it, answers RESULT, cleans up, and only then reads on: the service's
 * pipe is the queue. While a step runs it waits in one ppoll for: the signalfd that tells of ended children, the step's two
 * output pipes, room in its input pipe if it has one, and the next look at the limits. The step ends when its first process
 * has ended, or a limit is passed. Then everything is killed (kill(-1) reaches exactly all other processes of the pid
 * namespace) until wait says that there are no children; as process 1 we inherit every orphan, so that is all of them. Only
 * then are pipes read to their end, files kept and fetched, places emptied: nobody is left to race with.
 *
 * What a step's process cannot reach. Our memory and descriptors: another uid, not dumpable, everything close-on-exec. The
 * channel: descriptors 0 to 2 are replaced before execve. Us, by a signal: another uid. Another step of the same job: it
 * runs alone. What it leaves: /box and /tmp are emptied after every step; /job is ours, mode 0755, and the programs kept
 * there are ours, mode 0555, so that no test can replace the program of the next.
 *
 * Which capabilities, and why. SETUID and SETGID, to become the job's user; for opening and removing its files, too, since
 * setfsuid lets us meet them with the job's own rights. That is why DAC_OVERRIDE, FOWNER and CHOWN are not needed. KILL, to
 * end processes of another uid. Nothing else, and the start fails when there is anything else.
 *
 * What is measured. CPU time is the cgroup's, less our own, or that of the reaped processes if it is more; memory is
 * anonymous and tmpfs pages of the cgroup above what they were before, or the largest resident set of a process if that is
 * more: page cache is not the program's doing. The limits are looked at after 2 ms, then after each eighth of the time passed,
 * every 8 ms at most: a program of one millisecond pays nothing. What happens between two looks is bounded by belts that
 * the kernel holds: rlimits, the container's memory and pids limits, the sizes of the tmpfs.
 *
 * Who converses. A step may hear and say while it runs: then the loop waits for the service's frames, too, and passes on what
 * comes and goes, at most a WINDOW of each that nobody has asked for. Such a step has the service's channel to itself: the
 * next STEP is sent when its RESULT was read. The time that it sleeps in read is not its own, and a wait is told of, since the service
 * alone can know whether both sides wait. A side that reads no more is none that breaks the other's pipe: what is said to it
 * is taken and dropped, or whether a program dies of its last word would be a matter of chance.
 *
 * When memory runs out, the kernel kills one of the step's processes, which start at oom_score_adj 1000. They may lower
 * that again, to ours; what then counts is size, and ours is about a megabyte.
 *
 * The supervisor's own writes may block when the service does not read. RESULT is written when nothing runs; STARTED, of 17
 * bytes, while the step runs, and then its limits wait with us: a service that has stopped reading removes the container.
 *
 * Whose fault. What goes wrong before a program's execve succeeds is SANDBOX_FAILURE in its RESULT: never the learner's. But one that
 * is linked and cannot be executed, as it names a loader that is not there, has failed by itself: status 126, as in a shell.
 * What makes us doubt the container is FAULT, and we end: it is removed.
 */

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cgroup.h"
#include "filter.h"
#include "launch.h"
#include "places.h"
#include "protocol.h"
#include "run.h"
#include "surroundings.h"

enum { MAGIC = 0x54475356, VERSION = 1 };

static struct frame answer;

/*** Answers ***/

static void send_hello(int cgroup, struct uid_range uids)
{
	char toolchain[256] = "";
	int fd = open("/usr/share/taskgrader/toolchain", O_RDONLY | O_CLOEXEC);
	ssize_t n = fd < 0 ? -1 : read(fd, toolchain, sizeof toolchain - 1);

	if (fd >= 0)
		close(fd);
	toolchain[n < 0 ? 0 : n] = 0;
	toolchain[strcspn(toolchain, "\n")] = 0;
	frame_start(&answer, ANSWER_HELLO);
	frame_u32(&answer, MAGIC);
	frame_u16(&answer, VERSION);
	frame_string(&answer, toolchain);
	frame_u8(&answer, (uint8_t)cgroup);
	frame_u32(&answer, uids.lowest);
	frame_u32(&answer, uids.highest);
	frame_send(&answer);
}

static void start_about(enum answer type, const struct step *step)
{
	frame_start(&answer, type);
	frame_u64(&answer, step->job);
	frame_u32(&answer, step->index);
}

static void send_started(const struct step *step)
{
	start_about(ANSWER_STARTED, step);
	frame_hold(&answer);
}

static void send_output(const struct step *step, const uint8_t *data, size_t size)
{
	start_about(ANSWER_OUTPUT, step);
	frame_bytes(&answer, data, size);
	frame_send(&answer);
}

static void send_taken(const struct step *step, uint32_t size)
{
	start_about(ANSWER_TAKEN, step);
	frame_u32(&answer, size);
	frame_send(&answer);
}

static void send_waits(const struct step *step, uint64_t received)
{
	start_about(ANSWER_WAITS, step);
	frame_u64(&answer, received);
	frame_send(&answer);
}

static const struct said to_service = { send_started, send_output, send_taken, send_waits };

static void send_result(const struct step *step, const struct run *run, uint32_t uid)
{
	static const struct step nothing;

	start_about(ANSWER_RESULT, step);
	frame_u8(&answer, (uint8_t)run->outcome);
	frame_u32(&answer, run->code);
	frame_string(&answer, run->detail);
	frame_u64(&answer, run->cpu_us);
	frame_u64(&answer, run->wall_us);
	frame_u64(&answer, run->peak_memory);
	frame_u64(&answer, run->stdin_read);
	frame_u8(&answer, (uint8_t)((run->out.seen > run->out.cap) | (run->err.seen > run->err.cap) << 1));
	frame_bytes(&answer, run->out.data, run->out.size);
	frame_bytes(&answer, run->err.data, run->err.size);
	fetch_files(&answer, run->outcome == SKIPPED ? &nothing : step, uid);
	if (step_pending())
		frame_hold(&answer);
	else
		frame_send(&answer);
}

static void send_job_done(uint64_t job, const char *left)
{
	frame_start(&answer, ANSWER_JOB_DONE);
	frame_u64(&answer, job);
	frame_u8(&answer, !left);
	frame_string(&answer, left ? left : "");
	frame_send(&answer);
}

/*** Jobs ***/

struct progress {
	struct job job;
	uint32_t next_step;
	bool essential_failed;
	bool given_up;
	uint32_t optional_ended, optional_limited;
	const char *dirt; /* what could not be cleaned */
};

static bool is_limit(enum outcome outcome)
{
	switch (outcome) {
	case CPU_LIMIT:
	case WALL_LIMIT:
	case MEMORY_LIMIT:
	case OUTPUT_LIMIT:
	case PROCESS_LIMIT:
	case FILE_LIMIT:
		return true;
	case EXITED:
	case SIGNALLED:
	case SKIPPED:
	case SANDBOX_FAILURE:
		return false;
	}
	return false;
}

static void run_or_skip(struct progress *p, const struct step *step, struct run *run)
{
	const char *problem;

	memset(run, 0, sizeof *run);
	if (p->essential_failed || p->given_up) {
		run->outcome = SKIPPED;
		run->code = p->essential_failed ? SKIPPED_ESSENTIAL_FAILED : SKIPPED_GIVEN_UP;
		return;
	}
	problem = place_files(step, p->job.uid);
	if (!problem) {
		run_step(step, p->job.uid, &to_service, run);
		if (run->outcome == EXITED && run->code == 0)
			problem = keep_files(step, p->job.uid);
	}
	if (problem) {
		run->outcome = SANDBOX_FAILURE;
		run->code = 0;
		snprintf(run->detail, sizeof run->detail, "%s", problem);
	}
}

static void remember(struct progress *p, const struct step *step, const struct run *run)
{
	if (run->outcome == SKIPPED)
		return;
	if (step->essential) {
		p->essential_failed |= run->outcome != EXITED || run->code != 0;
		return;
	}
	p->optional_ended++;
	p->optional_limited += is_limit(run->outcome);
	if (p->job.give_up_after && p->optional_ended == p->job.give_up_after && p->optional_limited == p->optional_ended)
		p->given_up = true;
}

static void clean(struct progress *p, enum place place)
{
	const char *problem = empty_place(place, place == JOB ? 0 : p->job.uid);
	static char dirt[256];

	if (problem && !p->dirt) {
		snprintf(dirt, sizeof dirt, "%s", problem);
		p->dirt = dirt;
	}
}

static void do_step(struct progress *p, uint8_t *payload, size_t size)
{
	struct step step;
	struct run run;
	const char *broken = decode_step(payload, size, &step);

	if (broken)
		fault("protocol", "STEP: %s", broken);
	if (step.job != p->job.id || step.index != p->next_step++)
		fault("protocol", "STEP: not the next step of the open job");
	run_or_skip(p, &step, &run);
	send_result(&step, &run, p->job.uid);
	remember(p, &step, &run);
	run_free(&run);
	step_free(&step);
	/* After the answer: the service works on it while we clean up. */
	clean(p, BOX);
	clean(p, TMP);
	/* What could not be removed must not be met by another test. */
	if (p->dirt)
		fault("clean", "%s", p->dirt);
}

static void end_job(struct progress *p)
{
	const char *left;

	kill_everything();
	clean(p, JOB);
	left = p->dirt ? p->dirt : surroundings_left();
	send_job_done(p->job.id, left);
	if (left)
		_exit(EXIT_FAULT);
}

static void open_job(struct progress *p, uint8_t *payload, size_t size, struct uid_range uids)
{
	const char *broken;

	memset(p, 0, sizeof *p);
	broken = decode_job(payload, size, &p->job);
	if (broken)
		fault("protocol", "JOB: %s", broken);
	if (p->job.uid < uids.lowest || p->job.uid > uids.highest)
		fault("protocol", "JOB: this container maps the user ids %u to %u", uids.lowest, uids.highest);
}

static void close_job(struct progress *p, uint8_t *payload, size_t size)
{
	uint64_t id;
	const char *broken = decode_end(payload, size, &id);

	if (broken || id != p->job.id)
		fault("protocol", "END: %s", broken ? broken : "not of the open job");
	end_job(p);
}

/* What is said to a step while that ends comes too late, and is nobody's fault. */
static void ignore_spoken(struct progress *p, enum request type, uint8_t *payload, size_t size)
{
	struct spoken spoken;
	const char *broken = decode_spoken(type, payload, size, &spoken);

	if (broken || spoken.job != p->job.id || spoken.step >= p->next_step)
		fault("protocol", "%s: %s", type == REQUEST_INPUT ? "INPUT" : "ROOM", broken ? broken : "not of a step that was there");
}

/* Until CLOSE, or the end of the stream between two jobs. */
static void serve(struct uid_range uids)
{
	struct progress progress;
	bool in_job = false;
	enum request type;
	uint8_t *payload;
	size_t size;

	while (frame_receive(&type, &payload, &size)) {
		if (type == REQUEST_JOB && !in_job)
			open_job(&progress, payload, size, uids);
		else if (type == REQUEST_STEP && in_job)
			do_step(&progress, payload, size);
		else if ((type == REQUEST_INPUT || type == REQUEST_ROOM) && in_job)
			ignore_spoken(&progress, type, payload, size);
		else if (type == REQUEST_END && in_job)
			close_job(&progress, payload, size);
		else if (type == REQUEST_CLOSE && !in_job && size == 0)
			return;
		else
			fault("protocol", "a frame of type %#x has no place here", (unsigned)type);
		in_job = type != REQUEST_END;
		free(payload);
	}
	if (in_job)
		fault("protocol", "the stream ended inside a job");
}

/*** Start ***/

static void harden_self(void)
{
	umask(0);
	/* A service that went away is an error of write, which is reported, and no signal. */
	if (signal(SIGPIPE, SIG_IGN) == SIG_ERR || prctl(PR_SET_DUMPABLE, 0) < 0 || setgroups(0, NULL) < 0)
		fault("start", "%s", strerrorname_np(errno));
}

int main(void)
{
	struct uid_range uids;
	int cgroup;

	surroundings_check_identity();
	harden_self();
	places_open();
	filters_build();
	launch_prepare();
	uids = surroundings_check();
	cgroup = cgroup_open();
	run_prepare(cgroup);
	surroundings_remember();
	send_hello(cgroup, uids);
	serve(uids);
	return 0;
}
