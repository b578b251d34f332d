#include "cgroup.h"

#include <ctype.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/*** Pure parts ***/

/* True if word is one of the comma-separated words of list, which is size long. */
static bool contains_word(const char *list, size_t size, const char *word)
{
	size_t length = strlen(word);

	while (size >= length) {
		const char *comma = memchr(list, ',', size);
		size_t part = comma ? (size_t)(comma - list) : size;

		if (part == length && memcmp(list, word, length) == 0)
			return true;
		if (!comma)
			return false;
		list += part + 1;
		size -= part + 1;
	}
	return false;
}

static bool copy(char *to, size_t size, const char *from, size_t length)
{
	if (length >= size)
		return false;
	memcpy(to, from, length);
	to[length] = 0;
	return true;
}

/* Lines are "hierarchy:controller,controller:path"; version 2 is "0::path". */
bool cgroup_path(const char *self_cgroup, const char *controller, char *path, size_t size)
{
	for (const char *line = self_cgroup; *line; line += strcspn(line, "\n"), line += *line == '\n') {
		const char *controllers = strchr(line, ':'), *name, *end = line + strcspn(line, "\n");

		if (!controllers || controllers >= end || !(name = strchr(++controllers, ':')) || name >= end)
			continue;
		if (*controller ? contains_word(controllers, (size_t)(name - controllers), controller) : strncmp(line, "0::", 3) == 0)
			return copy(path, size, name + 1, (size_t)(end - name - 1));
	}
	return false;
}

enum { MOUNT_ROOT = 3, MOUNT_POINT = 4, MOUNT_FIELDS = 5 };

/* Lines are "id parent major:minor root mountpoint options [optional…] - type source superoptions". */
static bool mounted_here(const char *line, const char *end, const char *controller)
{
	const char *dash = strstr(line, " - "), *type, *options;

	if (!dash || dash >= end)
		return false;
	type = dash + 3;
	if (!*controller)
		return strncmp(type, "cgroup2 ", 8) == 0;
	if (strncmp(type, "cgroup ", 7) != 0)
		return false;
	options = end;
	while (options[-1] != ' ')
		options--;
	return contains_word(options, (size_t)(end - options), controller);
}

bool cgroup_folder(const char *mountinfo, const char *controller, const char *path, char *folder, size_t size)
{
	for (const char *line = mountinfo; *line; line += strcspn(line, "\n"), line += *line == '\n') {
		const char *end = line + strcspn(line, "\n"), *field[MOUNT_FIELDS + 1] = { line }, *below = path;
		size_t root, point;
		int found = 0;

		for (const char *c = line; c < end && found < MOUNT_FIELDS; c++)
			if (*c == ' ')
				field[++found] = c + 1;
		if (found < MOUNT_FIELDS || !mounted_here(line, end, controller))
			continue;
		root = (size_t)(field[MOUNT_ROOT + 1] - field[MOUNT_ROOT]) - 1;
		point = (size_t)(field[MOUNT_POINT + 1] - field[MOUNT_POINT]) - 1;
		/* The engine mounts the container's own group: then its root, seen from outside, begins our path or is all of it. */
		if (root > 1 && strncmp(path, field[MOUNT_ROOT], root) == 0 && (path[root] == '/' || !path[root]))
			below = path + root;
		else if (root > 1)
			below = "";
		if (strcmp(below, "/") == 0)
			below = "";
		return (size_t)snprintf(folder, size, "%.*s%s", (int)point, field[MOUNT_POINT], below) < size;
	}
	return false;
}

uint64_t cgroup_value(const char *text, const char *key)
{
	size_t length = strlen(key);

	for (const char *line = text; *line; line += strcspn(line, "\n"), line += *line == '\n')
		if (strncmp(line, key, length) == 0 && line[length] == ' ')
			return strtoull(line + length, NULL, 10);
	return 0;
}

/*** The files ***/

enum file { CPU, MEMORY_USAGE, MEMORY_STAT, PIDS_CURRENT, PIDS_EVENTS, OOM, FILES };

static const struct {
	const char *controller, *name;
} names[3][FILES] = {
	[1] = {
		[CPU] = { "cpuacct", "cpuacct.usage" },
		[MEMORY_USAGE] = { "memory", "memory.usage_in_bytes" },
		[MEMORY_STAT] = { "memory", "memory.stat" },
		[PIDS_CURRENT] = { "pids", "pids.current" },
		[PIDS_EVENTS] = { "pids", "pids.events" },
		[OOM] = { "memory", "memory.oom_control" },
	},
	[2] = {
		[CPU] = { "", "cpu.stat" },
		[MEMORY_USAGE] = { "", "memory.current" },
		[MEMORY_STAT] = { "", "memory.stat" },
		[PIDS_CURRENT] = { "", "pids.current" },
		[PIDS_EVENTS] = { "", "pids.events" },
		[OOM] = { "", "memory.events" },
	},
};

static int version;
static int files[FILES];

static size_t read_text(int fd, char *text, size_t size)
{
	ssize_t n = fd < 0 ? -1 : pread(fd, text, size - 1, 0);

	text[n < 0 ? 0 : n] = 0;
	return n < 0 ? 0 : (size_t)n;
}

/* Both files may be long on the host's side of things, so they are read to their end. */
static char *read_whole(const char *path)
{
	static const size_t most = 1 << 20;
	char *text = malloc(most);
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	size_t size = 0;
	ssize_t n;

	while (text && fd >= 0 && size < most - 1 && (n = read(fd, text + size, most - 1 - size)) > 0)
		size += (size_t)n;
	if (text)
		text[size] = 0;
	if (fd >= 0)
		close(fd);
	return text;
}

static int open_file(const char *self, const char *mounts, const char *controller, const char *name)
{
	char path[4096], folder[4096], file[4096 + 64];

	if (!cgroup_path(self, controller, path, sizeof path) || !cgroup_folder(mounts, controller, path, folder, sizeof folder))
		return -1;
	snprintf(file, sizeof file, "%s/%s", folder, name);
	return open(file, O_RDONLY | O_CLOEXEC);
}

int cgroup_open(void)
{
	char *self = read_whole("/proc/self/cgroup"), *mounts = read_whole("/proc/self/mountinfo");

	/* A machine that has both keeps its controllers in version 1, and then version 2 has no memory file. */
	for (version = 2; version > 0; version--) {
		for (int file = 0; file < FILES; file++)
			files[file] = self && mounts ? open_file(self, mounts, names[version][file].controller, names[version][file].name) : -1;
		if (files[MEMORY_USAGE] >= 0 && files[CPU] >= 0)
			break;
		for (int file = 0; file < FILES; file++)
			if (files[file] >= 0)
				close(files[file]);
	}
	if (version == 0)
		for (int file = 0; file < FILES; file++)
			files[file] = -1;
	free(self);
	free(mounts);
	return version;
}

uint64_t cgroup_cpu_us(void)
{
	char text[1024];

	if (!read_text(files[CPU], text, sizeof text))
		return 0;
	return version == 1 ? strtoull(text, NULL, 10) / 1000 : cgroup_value(text, "usage_usec");
}

uint64_t cgroup_memory(void)
{
	char text[8192];

	if (!read_text(files[MEMORY_STAT], text, sizeof text))
		return 0;
	return version == 1 ? cgroup_value(text, "total_rss") + cgroup_value(text, "total_shmem")
			    : cgroup_value(text, "anon") + cgroup_value(text, "shmem");
}

uint64_t cgroup_processes(void)
{
	char text[64];

	return read_text(files[PIDS_CURRENT], text, sizeof text) ? strtoull(text, NULL, 10) : 0;
}

static uint64_t event(enum file file, const char *name)
{
	char text[1024];

	return read_text(files[file], text, sizeof text) ? cgroup_value(text, name) : 0;
}

uint64_t cgroup_oom_kills(void) { return event(OOM, "oom_kill"); }
uint64_t cgroup_fork_failures(void) { return event(PIDS_EVENTS, "max"); }

/*** Without a cgroup ***/

/* Fields 14 to 17 of /proc/PID/stat: user and system time, its own and of the children it waited for, in clock ticks. */
static uint64_t ticks_of(const char *stat)
{
	const char *at = strrchr(stat, ')');
	uint64_t ticks = 0;

	for (int field = 3; at && field <= 17; field++) {
		at = strchr(at + 1, ' ');
		if (at && field >= 14)
			ticks += strtoull(at + 1, NULL, 10);
	}
	return ticks;
}

static uint64_t threads_of(const char *stat)
{
	const char *at = strrchr(stat, ')');

	for (int field = 3; at && field <= 20; field++)
		at = strchr(at + 1, ' ');
	return at ? strtoull(at + 1, NULL, 10) : 0;
}

/* Resident pages that are not of a file, from /proc/PID/statm: all, less the shared ones. */
static uint64_t own_pages_of(const char *statm)
{
	unsigned long long resident, shared;

	return sscanf(statm, "%*u %llu %llu", &resident, &shared) == 2 && resident > shared ? resident - shared : 0;
}

static uint64_t sum_of_processes(const char *name, uint64_t (*what)(const char *text))
{
	DIR *proc = opendir("/proc");
	struct dirent *entry;
	uint64_t sum = 0;

	while (proc && (entry = readdir(proc))) {
		char path[300], text[1024];
		int fd;

		if (!isdigit((unsigned char)entry->d_name[0]) || strcmp(entry->d_name, "1") == 0)
			continue;
		snprintf(path, sizeof path, "/proc/%.20s/%s", entry->d_name, name);
		fd = open(path, O_RDONLY | O_CLOEXEC);
		if (read_text(fd, text, sizeof text))
			sum += what(text);
		if (fd >= 0)
			close(fd);
	}
	if (proc)
		closedir(proc);
	return sum;
}

uint64_t processes_cpu_us(void) { return sum_of_processes("stat", ticks_of) * 1000000 / (uint64_t)sysconf(_SC_CLK_TCK); }
uint64_t processes_count(void) { return sum_of_processes("stat", threads_of); }
uint64_t processes_memory(void) { return sum_of_processes("statm", own_pages_of) * (uint64_t)sysconf(_SC_PAGESIZE); }
