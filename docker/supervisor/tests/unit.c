/*
 * Unit tests of what reads the kernel's files and the service's frames. Of the files in recorded/, v1* come from Docker 20.10;
 * v2* and hybrid* are written after the kernel's documentation, admin-guide/cgroup-v2 and proc(5), for machines we do not have.
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cgroup.h"
#include "protocol.h"
#include "surroundings.h"

static int passed, failed;

static void check(const char *what, bool holds)
{
	printf("%s %s\n", holds ? "ok    " : "FAILED", what);
	holds ? passed++ : failed++;
}

static const char *recorded(const char *name)
{
	static char texts[2][1 << 16];
	static int next;
	char path[300], *text = texts[next++ % 2];
	FILE *file;

	snprintf(path, sizeof path, "/supervisor/tests/recorded/%s", name);
	file = fopen(path, "r");
	if (!file) {
		printf("%s is missing\n0 passed, 1 failed\n", path);
		exit(1);
	}
	text[fread(text, 1, sizeof texts[0] - 1, file)] = 0;
	fclose(file);
	return text;
}

static void check_folder(const char *record, const char *controller, const char *wanted)
{
	char path[1000] = "", folder[1000] = "", what[300], name[200];
	bool found;

	snprintf(name, sizeof name, "%s.cgroup", record);
	found = cgroup_path(recorded(name), controller, path, sizeof path);
	snprintf(name, sizeof name, "%s.mountinfo", record);
	found = found && cgroup_folder(recorded(name), controller, path, folder, sizeof folder);
	snprintf(what, sizeof what, "%s: the folder of %s is %s", record, *controller ? controller : "version 2", wanted ? wanted : "not there");
	check(what, wanted ? found && strcmp(folder, wanted) == 0 : !found);
}

static void cgroups(void)
{
	char small[10];

	check_folder("v1-docker-20.10", "memory", "/sys/fs/cgroup/memory");
	check_folder("v1-docker-20.10", "cpuacct", "/sys/fs/cgroup/cpuacct");
	check_folder("v1-docker-20.10", "pids", "/sys/fs/cgroup/pids");
	check_folder("v1-docker-20.10", "", NULL);
	check_folder("hybrid", "cpuacct", "/sys/fs/cgroup/cpu,cpuacct");
	check_folder("hybrid", "memory", "/sys/fs/cgroup/memory");
	check_folder("hybrid", "hugetlb", NULL);
	check_folder("v2-docker-private", "", "/sys/fs/cgroup");
	check_folder("v2-docker-private", "memory", NULL);
	check_folder("v2-host-namespace", "", "/sys/fs/cgroup/system.slice/docker-CONTAINER.scope");
	check("a path too long for its room is not cut", !cgroup_path(recorded("hybrid.cgroup"), "pids", small, sizeof small));
	check("cpu.stat's usage", cgroup_value(recorded("v2.cpu.stat"), "usage_usec") == 1234567);
	check("memory.stat's anonymous pages, version 2", cgroup_value(recorded("v2.memory.stat"), "anon") == 18894848);
	check("memory.stat's tmpfs pages, version 2", cgroup_value(recorded("v2.memory.stat"), "shmem") == 4063232);
	check("memory.stat's anonymous pages, version 1", cgroup_value(recorded("v1.memory.stat"), "total_rss") == 7770112);
	check("memory.stat's tmpfs pages, version 1", cgroup_value(recorded("v1.memory.stat"), "total_shmem") == 40960);
	check("memory.events' killed processes", cgroup_value(recorded("v2.memory.events"), "oom_kill") == 2);
	check("memory.oom_control's killed processes", cgroup_value(recorded("v1.memory.oom_control"), "oom_kill") == 0);
	check("a key that is only the beginning of another", cgroup_value("oom_kill_disable 1\noom_kill 4\n", "oom_kill") == 4);
	check("a key that is not there", cgroup_value(recorded("v2.cpu.stat"), "usage") == 0);
	check("a file that is empty", cgroup_value("", "max") == 0);
}

static void check_mount(const char *what, const char *mountinfo, const char *wanted)
{
	char point[2048];
	bool unknown = unknown_mount(mountinfo, point, sizeof point);

	check(what, wanted ? unknown && strcmp(point, wanted) == 0 : !unknown);
}

static void mounts(void)
{
	check_mount("the mounts of Docker 20.10", recorded("v1-docker-20.10.mountinfo"), NULL);
	check_mount("the mounts of a newer Docker with version 2", recorded("v2-docker-private.mountinfo"), NULL);
	check_mount("a writable root", recorded("v1-docker-20.10-unsafe.mountinfo"), "/");
	check_mount("a volume", "1 0 8:1 /volumes/x /data rw,relatime - ext4 /dev/sda1 rw\n", "/data");
	check_mount("a read-only volume", "1 0 8:1 /volumes/x /data ro,relatime - ext4 /dev/sda1 rw\n", NULL);
	check_mount("a volume in the place of a tmpfs", "1 0 8:1 /volumes/x /box rw,relatime - ext4 /dev/sda1 rw\n", "/box");
	check_mount("the docker socket", "1 0 0:22 /docker.sock /run/docker.sock rw - tmpfs tmpfs rw\n", "/run/docker.sock");
	check_mount("a writable cgroup", "1 0 0:26 / /sys/fs/cgroup rw - cgroup2 cgroup rw\n", "/sys/fs/cgroup");
	check_mount("a line that is no mount", "1 0 0:26 /\n", "(unreadable line)");
}

static bool is_range(const char *uid_map, uint32_t lowest, uint32_t highest)
{
	struct uid_range range = uid_range_of(uid_map);

	return range.lowest == lowest && range.highest == highest;
}

static void uids(void)
{
	check("all user ids are mapped", is_range("         0          0 4294967295\n", 10000, 2000000000));
	check("65536 user ids are mapped", is_range("         0     100000      65536\n", 10000, 65535));
	check("a rootless engine maps in two pieces", is_range("         0       1000          1\n         1     100000      65536\n", 10000, 65536));
	check("too few user ids are mapped", is_range("0 1000 1\n", 0, 0));
}

/* A decoder's verdict on a STEP whose bytes are given in a string literal. */
static bool accepted(const char *bytes, size_t size)
{
	uint8_t *payload = malloc(size + 1);
	struct step step;
	bool fine;

	memcpy(payload, bytes, size);
	fine = decode_step(payload, size, &step) == NULL;
	step_free(&step);
	free(payload);
	return fine;
}

#define HEAD "\0\0\0\0\0\0\0\1" "\0\0\0\0" "\0" "\0" "\0"
#define ARGV "\0\1" "\0\0\0\4main"
#define NOTHING "\0\0" "\0\0\0\0" "\0\0" "\0\0" "\0\0"
#define LIMITS "\0\0\1\0" "\0\0\1\0" "\0\0\0\0\1\0\0\0" "\0\0\1\0" "\0\0\1\0" "\0\0\0\1" "\0\0\0\0\0\0\0\0" "\0\0\0\0\0\1\0\0"
#define ACCEPTED(bytes) accepted(bytes, sizeof(bytes) - 1)
#define EXECUTABLE(length, path) HEAD "\0\0\0" length path ARGV NOTHING LIMITS

static void frames(void)
{
	check("a step in order", ACCEPTED(EXECUTABLE("\11", "/job/main")));
	check("a byte behind the last field", !ACCEPTED(EXECUTABLE("\11", "/job/main") "x"));
	check("a byte less than the last field", !accepted(EXECUTABLE("\11", "/job/main"), sizeof EXECUTABLE("\11", "/job/main") - 2));
	check("an executable below /usr", ACCEPTED(EXECUTABLE("\14", "/usr/bin/gcc")));
	check("an executable in /box", !ACCEPTED(EXECUTABLE("\11", "/box/main")));
	check("an executable that leaves /usr", !ACCEPTED(EXECUTABLE("\16", "/usr/../box/ma")));
	check("an executable that leaves /job", !ACCEPTED(EXECUTABLE("\15", "/job/../box/m")));
	check("an executable below a folder of /job", !ACCEPTED(EXECUTABLE("\15", "/job/a/b/main")));
	check("an executable with a NUL", !ACCEPTED(EXECUTABLE("\11", "/job/\0ain")));
	check("no arguments", !ACCEPTED(HEAD "\0\0\0\11/job/main" "\0\0" NOTHING LIMITS));
	check("a list longer than the frame", !ACCEPTED(HEAD "\0\0\0\11/job/main" "\377\377" NOTHING LIMITS));
	check("a string longer than the frame", !ACCEPTED(HEAD "\377\377\377\377/job/main" ARGV NOTHING LIMITS));
	check("an unknown profile", !ACCEPTED("\0\0\0\0\0\0\0\1" "\0\0\0\0" "\3" "\0" "\0" "\0\0\0\11/job/main" ARGV NOTHING LIMITS));
	check("an environment entry without =",
	      !ACCEPTED(HEAD "\0\0\0\11/job/main" ARGV "\0\1" "\0\0\0\4PATH" "\0\0\0\0" "\0\0" "\0\0" "\0\0" LIMITS));
#define FILES(length, name, mode) HEAD "\0\0\0\11/job/main" ARGV "\0\0" "\0\0\0\0" "\0\1" "\0\0\0" length name mode "\0\0\0\0" "\0\0" "\0\0" LIMITS
	check("a file", ACCEPTED(FILES("\6", "main.c", "\1\244")));
	check("a file in another folder", !ACCEPTED(FILES("\6", "../a.c", "\1\244")));
	check("a hidden file", !ACCEPTED(FILES("\6", ".a.bcd", "\1\244")));
	check("a file named like an option", !ACCEPTED(FILES("\6", "-a.bcd", "\1\244")));
	check("a file without a name", !ACCEPTED(FILES("\0", "", "\1\244")));
	check("a file that sets the user id", !ACCEPTED(FILES("\6", "main.c", "\11\244")));
#define CAPS(out, err) HEAD "\0\0\0\11/job/main" ARGV NOTHING "\0\0\1\0" "\0\0\1\0" "\0\0\0\0\1\0\0\0" out err "\0\0\0\1" "\0\0\0\0\0\0\0\0" "\0\0\0\0\0\1\0\0"
	check("caps that fit an answer", ACCEPTED(CAPS("\1\300\0\0", "\1\300\0\0")));
	check("caps that do not", !ACCEPTED(CAPS("\3\300\0\0", "\1\0\0\0")));
}

int main(void)
{
	cgroups();
	mounts();
	uids();
	frames();
	printf("%d passed, %d failed\n", passed, failed);
	return failed ? 1 : 0;
}
