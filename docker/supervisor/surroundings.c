#include "surroundings.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "launch.h"
#include "places.h"
#include "protocol.h"

/* Exactly these: see the theory of operation. */
#define CAPABILITIES (1ull << CAP_SETUID | 1ull << CAP_SETGID | 1ull << CAP_KILL)

static char *read_file(const char *path)
{
	static char text[1 << 17];
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	size_t size = 0;
	ssize_t n;

	if (fd < 0)
		fault("surroundings", "%s: %s", path, strerrorname_np(errno));
	while ((n = read(fd, text + size, sizeof text - 1 - size)) > 0)
		size += (size_t)n;
	close(fd);
	if (size == sizeof text - 1)
		fault("surroundings", "%s is longer than expected", path);
	text[size] = 0;
	return text;
}

/*** Pure parts ***/

struct uid_range uid_range_of(const char *uid_map)
{
	for (const char *line = uid_map; *line; line += strcspn(line, "\n"), line += *line == '\n') {
		unsigned long long inside, outside, count;

		if (sscanf(line, "%llu %llu %llu", &inside, &outside, &count) == 3 && count > 0 && inside <= UID_HIGHEST &&
		    inside + count - 1 >= UID_LOWEST) {
			unsigned long long last = inside + count - 1;

			return (struct uid_range){ inside < UID_LOWEST ? UID_LOWEST : (uint32_t)inside,
						   last > UID_HIGHEST ? UID_HIGHEST : (uint32_t)last };
		}
	}
	return (struct uid_range){ 0, 0 };
}

static bool has_option(const char *options, const char *option)
{
	size_t length = strlen(option);

	for (; *options; options += strcspn(options, ","), options += *options == ',')
		if (strncmp(options, option, length) == 0 && (!options[length] || options[length] == ','))
			return true;
	return false;
}

/* What an engine mounts writable itself. That no job can write there is for the probe to find out. */
static bool is_known(const char *root, const char *point, const char *type)
{
	static const struct {
		const char *point, *type;
	} known[] = {
		{ "/box", "tmpfs" }, { "/tmp", "tmpfs" }, { "/job", "tmpfs" }, { "/proc", "proc" }, { "/dev", "tmpfs" },
		{ "/dev/pts", "devpts" }, { "/sys/fs/cgroup", "tmpfs" },
	};

	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (strcmp(point, known[i].point) == 0 && strcmp(type, known[i].type) == 0)
			return true;
	/* A hidden file of /proc: /dev/null lies over it. */
	return strncmp(point, "/proc/", 6) == 0 && strcmp(root, "/null") == 0;
}

bool unknown_mount(const char *mountinfo, char *point, size_t size)
{
	for (const char *line = mountinfo; *line; line += strcspn(line, "\n"), line += *line == '\n') {
		char root[1024], options[1024], type[64], super[2048], text[8192];
		const char *dash;

		snprintf(text, sizeof text, "%.*s", (int)strcspn(line, "\n"), line);
		dash = strstr(text, " - ");
		snprintf(point, size, "(unreadable line)");
		if (!dash || size < 1024 || sscanf(text, "%*s %*s %*s %1023s %1023s %1023s", root, point, options) != 3 ||
		    sscanf(dash, " - %63s %*s %2047s", type, super) != 2)
			return true;
		if (has_option(options, "rw") && has_option(super, "rw") && !is_known(root, point, type))
			return true;
	}
	return false;
}

/*** Checks ***/

static unsigned long long status_field(const char *status, const char *name, int base)
{
	const char *line = strstr(status, name);

	if (!line)
		fault("surroundings", "/proc/self/status has no %s", name);
	return strtoull(line + strlen(name), NULL, base);
}

void surroundings_check_identity(void)
{
	const char *status = read_file("/proc/self/status");
	static const char *const sets[] = { "\nCapPrm:", "\nCapEff:", "\nCapBnd:" };

	if (getpid() != 1)
		fault("surroundings", "the supervisor must be process 1 of its container, and is %d", (int)getpid());
	if (getuid() != 0 || geteuid() != 0 || getgid() != 0 || getegid() != 0)
		fault("surroundings", "the supervisor must start as user and group 0");
	for (size_t i = 0; i < sizeof sets / sizeof *sets; i++) {
		unsigned long long set = status_field(status, sets[i], 16);

		if (set != CAPABILITIES)
			fault("surroundings", "%s is %llx; it must be exactly SETUID, SETGID and KILL (%llx)", sets[i] + 1, set, CAPABILITIES);
	}
	if (status_field(status, "\nCapAmb:", 16) != 0 || status_field(status, "\nCapInh:", 16) & ~CAPABILITIES)
		fault("surroundings", "there are inheritable or ambient capabilities");
	if (status_field(status, "\nNoNewPrivs:", 10) != 1)
		fault("surroundings", "the container runs without no-new-privileges");
}

static void check_mounts(void)
{
	char point[1024];
	struct stat root;

	if (unknown_mount(read_file("/proc/self/mountinfo"), point, sizeof point))
		fault("surroundings", "%s is writable and not known to the supervisor", point);
	if (stat("/", &root) < 0 || root.st_mode & S_IWOTH)
		fault("surroundings", "/ is writable for everybody");
	if (isatty(STDIN_FILENO) || isatty(STDOUT_FILENO))
		fault("surroundings", "the channel is a terminal, which changes bytes; start the container without one");
}

/* Interfaces that tunnel modules put into every new namespace are there on some hosts, and down. */
static void check_network(void)
{
	const char *line = strchr(read_file("/proc/self/net/dev"), '\n');
	int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);

	if (fd < 0)
		return; /* No sockets at all: no network. */
	line = line ? strchr(line + 1, '\n') : NULL;
	while (line && line[1]) {
		struct ifreq request = { 0 };

		sscanf(line + 1, " %15[^: ]", request.ifr_name);
		if (strcmp(request.ifr_name, "lo") != 0 && (ioctl(fd, SIOCGIFFLAGS, &request) < 0 || request.ifr_flags & IFF_UP))
			fault("surroundings", "the network interface %s is up; start the container without a network", request.ifr_name);
		line = strchr(line + 1, '\n');
	}
	close(fd);
}

/*** The probe: a process as restricted as a step's finds out what it can do ***/

static bool refused(long result) { return result == -1 && (errno == EPERM || errno == EACCES); }

static const char *probe_calls(void)
{
	if (!refused(setuid(0)) || !refused(setgid(0)))
		return "a step's process can become root";
	if (!refused(socket(AF_UNIX, SOCK_STREAM, 0)) || !refused(socket(AF_INET, SOCK_STREAM, 0)))
		return "a step's process can open a socket";
	if (!refused(unshare(CLONE_NEWUSER)))
		return "a step's process can make a user namespace";
	if (!refused(syscall(SYS_ptrace, 0, 0, 0, 0)) || !refused(kill(1, SIGCONT)))
		return "a step's process can reach others";
	if (syscall(SYS_clone3, NULL, 0) != -1 || errno != ENOSYS)
		return "the filter lets clone3 through";
	return NULL;
}

static const char *probe_folder(const char *path)
{
	static char wrong[1100];

	snprintf(wrong, sizeof wrong, "a step's process can write to %s", path);
	return access(path, W_OK) == 0 ? wrong : NULL;
}

/* Every mount point but the known three, and the folders of /dev. */
static const char *probe_places(void)
{
	char *line = read_file("/proc/self/mountinfo"), *rest;
	const char *wrong = NULL;

	for (line = strtok_r(line, "\n", &rest); line && !wrong; line = strtok_r(NULL, "\n", &rest)) {
		char point[1024];
		struct stat status;

		if (sscanf(line, "%*s %*s %*s %*s %1023s", point) != 1)
			return "there is an unreadable mount";
		if (strcmp(point, "/box") == 0 || strcmp(point, "/tmp") == 0 || (stat(point, &status) == 0 && !S_ISDIR(status.st_mode)))
			continue;
		wrong = probe_folder(point);
	}
	if (!wrong)
		wrong = probe_folder("/dev/shm");
	if (!wrong)
		wrong = probe_folder("/dev/mqueue");
	if (!wrong && (access("/box", W_OK) < 0 || access("/tmp", W_OK) < 0))
		wrong = "a step's process cannot write to /box and /tmp";
	return wrong;
}

static const char *probe(void)
{
	const char *wrong = probe_calls();

	return wrong ? wrong : probe_places();
}

struct uid_range surroundings_check(void)
{
	struct uid_range uids, gids;
	char problem[1200];

	check_mounts();
	check_network();
	uids = uid_range_of(read_file("/proc/self/uid_map"));
	gids = uid_range_of(read_file("/proc/self/gid_map"));
	/* A job's group id is the same number as its user id. */
	if (gids.lowest > uids.lowest)
		uids.lowest = gids.lowest;
	if (gids.highest < uids.highest)
		uids.highest = gids.highest;
	if (!uids.lowest || uids.lowest >= uids.highest)
		fault("surroundings", "no user ids from %d up are mapped into this container", UID_LOWEST);
	if (!launch_probe(uids.highest, probe, problem, sizeof problem))
		fault("surroundings", "%s", problem);
	return uids;
}

/*** After a job ***/

static int descriptors;

/* Counts the entries that are numbers: processes in /proc, descriptors in /proc/self/fd. */
static int numbers_in(const char *path)
{
	DIR *folder = opendir(path);
	struct dirent *entry;
	int count = 0;

	if (!folder)
		fault("surroundings", "%s: %s", path, strerrorname_np(errno));
	while ((entry = readdir(folder)))
		count += isdigit((unsigned char)entry->d_name[0]) != 0;
	closedir(folder);
	return count;
}

void surroundings_remember(void) { descriptors = numbers_in("/proc/self/fd"); }

/* Each file has a line of titles, and a line an object. */
static bool has_objects(const char *path)
{
	const char *text;

	if (access(path, R_OK) < 0)
		return false;
	text = strchr(read_file(path), '\n');
	return text && text[1];
}

static bool is_empty_or_missing(const char *path)
{
	DIR *folder = opendir(path);
	struct dirent *entry;
	int count = 0;

	while (folder && (entry = readdir(folder)))
		count += strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
	if (folder)
		closedir(folder);
	return count == 0;
}

const char *surroundings_left(void)
{
	static char left[64];
	const char *place = places_left();

	if (numbers_in("/proc") != 1)
		return "a process";
	if (place) {
		snprintf(left, sizeof left, "files in %s", place);
		return left;
	}
	if (has_objects("/proc/sysvipc/msg") || has_objects("/proc/sysvipc/sem") || has_objects("/proc/sysvipc/shm"))
		return "a System V IPC object";
	if (!is_empty_or_missing("/dev/mqueue") || !is_empty_or_missing("/dev/shm"))
		return "a POSIX IPC object";
	if (numbers_in("/proc/self/fd") != descriptors)
		return "an open descriptor";
	return NULL;
}
