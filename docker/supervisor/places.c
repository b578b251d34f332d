/*
 * The supervisor has no DAC_OVERRIDE, no CHOWN and no FOWNER: where it meets what a job owns, it does so with the job's own
 * rights, by setfsuid. It can therefore do to a file system only what the job could have done itself, and a trick with links
 * would lead it nowhere that the job could not go. It works here only while no process of the job is alive.
 */

#include "places.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/fsuid.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <unistd.h>

static const struct {
	const char *path;
	mode_t mode;
} places[PLACES] = { [BOX] = { "/box", 0777 }, [TMP] = { "/tmp", 0777 }, [JOB] = { "/job", 0755 } };

static int roots[PLACES];
static struct statfs empty[PLACES];
static char failure[256];

static const char *failed(const char *what, const char *name)
{
	snprintf(failure, sizeof failure, "%s %s: %s", what, name, strerrorname_np(errno));
	return failure;
}

void act_as(uint32_t uid)
{
	setfsgid(uid);
	setfsuid(uid);
	if (setfsuid((uid_t)-1) != (int)uid || setfsgid((gid_t)-1) != (int)uid)
		fault("setfsuid", "acting as %u was refused", uid);
}

/*** Emptying ***/

/* As the kernel fills it; the C library has no declaration of it. */
struct kernel_entry {
	uint64_t inode;
	int64_t offset;
	unsigned short size;
	unsigned char type;
	char name[];
};

/* Names of this form are given to folders that are moved up; a file of the job that has one already only costs a number. */
static unsigned long next_name;

static bool dot(const char *name) { return name[0] == '.' && (!name[1] || (name[1] == '.' && !name[2])); }

/* The owner may have taken every right from itself. No process of its is left that could change what name means. */
static bool open_up(int folder, const char *name)
{
	struct stat status;

	return fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(status.st_mode) &&
	       fchmodat(folder, name, 0700, 0) == 0;
}

static bool move_up(int folder, const char *name, int root)
{
	char up[40];

	for (;;) {
		snprintf(up, sizeof up, ".moved-up-%lu", next_name++);
		if (renameat2(folder, name, root, up, RENAME_NOREPLACE) == 0)
			return true;
		if (errno != EEXIST)
			return false;
	}
}

/* Empties one folder below root, its own folders being moved up beside it, and removes it. */
static bool flatten(int root, const char *name)
{
	static char entries[32 << 10] __attribute__((aligned(8)));
	int folder = openat(root, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	bool fine = folder >= 0;
	long n = 1;

	while (fine && n > 0) {
		bool again = false;

		lseek(folder, 0, SEEK_SET);
		while (fine && (n = syscall(SYS_getdents64, folder, entries, sizeof entries)) > 0) {
			struct kernel_entry *entry;

			for (long at = 0; fine && at < n; at += entry->size) {
				entry = (struct kernel_entry *)(entries + at);
				if (dot(entry->name))
					continue;
				again = true;
				if (unlinkat(folder, entry->name, 0) == 0)
					continue;
				fine = open_up(folder, entry->name) && move_up(folder, entry->name, root);
			}
		}
		fine = fine && n == 0;
		n = again;
	}
	if (folder >= 0)
		close(folder);
	return fine && unlinkat(root, name, AT_REMOVEDIR) == 0;
}

/*
 * No recursion and no long paths, and every inode is touched a fixed number of times, however deep or wide the tree is:
 * what one pass finds in root is gone after it, and what it moved up, the next pass finds.
 */
static const char *clear_root(enum place place)
{
	static char entries[32 << 10] __attribute__((aligned(8)));
	int root = roots[place];
	bool again = true;

	while (again) {
		struct kernel_entry *entry;
		long n;

		again = false;
		lseek(root, 0, SEEK_SET);
		while ((n = syscall(SYS_getdents64, root, entries, sizeof entries)) > 0) {
			for (long at = 0; at < n; at += entry->size) {
				entry = (struct kernel_entry *)(entries + at);
				if (dot(entry->name))
					continue;
				again = true;
				if (unlinkat(root, entry->name, 0) == 0)
					continue;
				if (!open_up(root, entry->name) || !flatten(root, entry->name))
					return failed("empty", places[place].path);
			}
		}
		if (n < 0)
			return failed("empty", places[place].path);
	}
	return NULL;
}

/* A tmpfs counts its inodes, those without a name too: one call proves it empty. */
static bool is_empty(enum place place)
{
	struct statfs now;

	return fstatfs(roots[place], &now) == 0 && now.f_ffree == empty[place].f_ffree && now.f_bfree == empty[place].f_bfree;
}

const char *empty_place(enum place place, uint32_t uid)
{
	const char *problem;

	if (is_empty(place))
		return NULL;
	act_as(uid);
	problem = clear_root(place);
	act_as(0);
	return problem;
}

const char *places_left(void)
{
	for (int place = 0; place < PLACES; place++)
		if (!is_empty((enum place)place))
			return places[place].path;
	return NULL;
}

bool places_full(void)
{
	for (int place = BOX; place <= TMP; place++) {
		struct statfs now;

		if (fstatfs(roots[place], &now) == 0 && (now.f_bfree == 0 || now.f_ffree == 0))
			return true;
	}
	return false;
}

void places_open(void)
{
	for (int place = 0; place < PLACES; place++) {
		const char *problem;

		roots[place] = open(places[place].path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
		if (roots[place] < 0 || fchmod(roots[place], places[place].mode) < 0)
			fault("places", "%s: %s", places[place].path, strerrorname_np(errno));
		problem = clear_root((enum place)place);
		if (problem)
			fault("places", "%s", problem);
		if (fstatfs(roots[place], &empty[place]) < 0 || empty[place].f_type != 0x01021994 /* TMPFS_MAGIC */)
			fault("places", "%s is not a tmpfs", places[place].path);
		if (empty[place].f_files == 0 || empty[place].f_blocks == 0)
			fault("places", "%s needs the mount options size and nr_inodes", places[place].path);
	}
}

/*** Files in and out ***/

static bool write_whole(int fd, const uint8_t *data, size_t size)
{
	while (size) {
		ssize_t n = write(fd, data, size);

		if (n <= 0)
			return false;
		data += n;
		size -= (size_t)n;
	}
	return true;
}

const char *place_files(const struct step *step, uint32_t uid)
{
	const char *problem = NULL;

	if (step->file_count == 0)
		return NULL;
	act_as(uid);
	for (size_t i = 0; i < step->file_count && !problem; i++) {
		const struct placed_file *file = &step->files[i];
		int fd = openat(roots[BOX], file->name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);

		if (fd < 0 || !write_whole(fd, file->content.data, file->content.size) || fchmod(fd, file->mode) < 0)
			problem = failed("place", file->name);
		if (fd >= 0)
			close(fd);
	}
	act_as(0);
	return problem;
}

/* Opens a regular file of /box for reading. -1, and *status says why not. Call it acting as the job. */
static int open_regular(const char *name, enum fetch_status *status)
{
	struct stat found;
	int fd;

	*status = FETCH_MISSING;
	if (fstatat(roots[BOX], name, &found, AT_SYMLINK_NOFOLLOW) < 0)
		return -1;
	*status = FETCH_NOT_REGULAR;
	if (!S_ISREG(found.st_mode)) {
		errno = EINVAL;
		return -1;
	}
	if (!(found.st_mode & S_IRUSR) && fchmodat(roots[BOX], name, 0400, 0) < 0)
		return -1;
	fd = openat(roots[BOX], name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
	if (fd >= 0)
		*status = FETCH_OK;
	return fd;
}

static bool copy(int from, int to)
{
	static uint8_t data[64 << 10];
	ssize_t n;

	while ((n = read(from, data, sizeof data)) > 0)
		if (!write_whole(to, data, (size_t)n))
			return false;
	return n == 0;
}

const char *keep_files(const struct step *step, uint32_t uid)
{
	const char *problem = NULL;

	for (size_t i = 0; i < step->keep_count && !problem; i++) {
		enum fetch_status status;
		int from, to;

		act_as(uid);
		from = open_regular(step->keep[i], &status);
		act_as(0);
		if (from < 0)
			return failed("keep", step->keep[i]);
		to = openat(roots[JOB], step->keep[i], O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
		if (to < 0 || !copy(from, to) || fchmod(to, 0555) < 0)
			problem = failed("keep", step->keep[i]);
		close(from);
		if (to >= 0)
			close(to);
	}
	return problem;
}

static void fetch_content(struct frame *frame, int fd, uint32_t cap)
{
	uint8_t *data = malloc((size_t)cap + 1);
	size_t size = 0;
	ssize_t n;

	if (!data)
		fault("memory", "no room for a file of %u bytes", cap);
	while (size <= cap && (n = read(fd, data + size, cap + 1 - size)) > 0)
		size += (size_t)n;
	frame_u8(frame, size > cap ? FETCH_CUT : FETCH_OK);
	frame_bytes(frame, data, size > cap ? cap : size);
	free(data);
}

void fetch_files(struct frame *frame, const struct step *step, uint32_t uid)
{
	frame_u16(frame, (uint16_t)step->fetch_count);
	for (size_t i = 0; i < step->fetch_count; i++) {
		enum fetch_status status;
		int fd;

		frame_string(frame, step->fetch[i].name);
		act_as(uid);
		fd = open_regular(step->fetch[i].name, &status);
		act_as(0);
		if (fd < 0) {
			frame_u8(frame, (uint8_t)status);
			frame_bytes(frame, NULL, 0);
			continue;
		}
		fetch_content(frame, fd, step->fetch[i].cap);
		close(fd);
	}
}
