/*
 * Starts cc1 from an image that checkpoint.c made of it:
 *
 *     restore IMAGES SOURCE CC1 ARGUMENT...
 *
 * IMAGES is a folder with what cc1 had become with these arguments when it had read the headers that an image is called after, as
 * "stdio.h,stdlib.h", and one, "none", for a program that begins with none of them. What SOURCE begins with decides.
 * Where anything is other than expected, CC1 is started as if there were no images: nothing can be lost but time.
 *
 * It has no library, as that would take longer to start than all of this, and is at a low address that nothing else is at.
 * Addresses are those of the image, the same for each program: what is trusted here is the sandbox around, never the compiler.
 */

#include <asm/prctl.h>
#include <fcntl.h>
#include <stdbool.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/syscall.h>

#include "image.h"

enum { MOST_TEXT = 1 << 18, MOST_PATH = 256, LONGEST_HEADER = 24, MOST_STACK = 64 << 20 };

static unsigned char text[MOST_TEXT + PADDING];
static struct image image;
static struct program program = { .text = text };

/*** The system ***/

static long call(long number, long a, long b, long c, long d, long e, long f)
{
	register long r10 __asm__("r10") = d;
	register long r8 __asm__("r8") = e;
	register long r9 __asm__("r9") = f;
	long result;

	__asm__ volatile("syscall"
			 : "=a"(result)
			 : "a"(number), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9)
			 : "rcx", "r11", "memory");
	return result;
}

static int open_file(const char *path) { return (int)call(SYS_openat, AT_FDCWD, (long)path, O_RDONLY | O_CLOEXEC, 0, 0, 0); }

static void close_file(int fd) { call(SYS_close, fd, 0, 0, 0, 0, 0); }

/* How many bytes of a file were read, or -1. */
static long read_file(int fd, void *to, unsigned long size)
{
	unsigned long length = 0;
	long n = 0;

	while (length < size && (n = call(SYS_read, fd, (long)to + (long)length, (long)(size - length), 0, 0, 0)) > 0)
		length += (unsigned long)n;
	return n < 0 ? -1 : (long)length;
}

static bool map(unsigned long from, unsigned long to, int protection, int flags, int fd, unsigned long offset)
{
	flags |= MAP_PRIVATE | MAP_FIXED_NOREPLACE;
	return call(SYS_mmap, (long)from, (long)(to - from), protection, flags, fd, (long)offset) == (long)from;
}

/*** Which image ***/

/* Copies a path's next part, and answers its end; null if there is no room. */
static char *append(char *to, const char *end, const char *from, unsigned long length)
{
	if ((unsigned long)(end - to) <= length)
		return 0;
	for (unsigned long i = 0; i < length; i++)
		to[i] = from[i];
	to[length] = 0;
	return to + length;
}

static unsigned long length_of(const char *string)
{
	unsigned long length = 0;

	while (string[length])
		length++;
	return length;
}

/* Whether the program asks for what is not told from its text alone: itself, or when its file was written. */
static bool asks_for_its_file(const char *name)
{
	static const char stamp[] = "__TIMESTAMP__";
	unsigned long length = length_of(name);

	for (unsigned long i = 0; i < program.length; i++) {
		unsigned long n = 0, s = 0;

		while (n < length && i + n < program.length && text[i + n] == (unsigned char)name[n])
			n++;
		while (s < sizeof stamp - 1 && i + s < program.length && text[i + s] == (unsigned char)stamp[s])
			s++;
		if (n == length || s == sizeof stamp - 1)
			return true;
	}
	return false;
}

/*
 * One byte of a comment that is nothing but words: gcc warns of a comment that another begins in, of lines that are joined, of trigraphs that
 * would join them, and of characters that change the direction of writing (U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069).
 */
static bool is_plain(const unsigned char *at)
{
	if (at[0] == 0xe2)
		return !(at[1] == 0x80 && (at[2] == 0x8e || at[2] == 0x8f || (at[2] >= 0xaa && at[2] <= 0xae))) &&
		       !(at[1] == 0x81 && at[2] >= 0xa6 && at[2] <= 0xa9);
	return at[0] != '\\' && !(at[0] == '/' && at[1] == '*') && !(at[0] == '?' && at[1] == '?') && at[0] != 0x7f &&
	       (at[0] >= ' ' || at[0] == '\t' || at[0] == '\n' || (at[0] == '\r' && at[1] == '\n'));
}

/* The end of a comment, or null where there is none or not a plain one. */
static const unsigned char *after_comment(const unsigned char *at)
{
	const unsigned char *end = text + program.length;
	bool line = at[1] == '/';

	for (at += 2; at < end; at++) {
		if (line && *at == '\n')
			return at;
		if (!line && at[0] == '*' && at[1] == '/')
			return at + 2;
		if (!is_plain(at))
			return 0;
	}
	return 0;
}

/* The end of blanks and plain comments, of one line or of several; null where there is one that is not plain. */
static const unsigned char *after_blanks(const unsigned char *at, bool several_lines)
{
	const unsigned char *end = text + program.length;

	while (at < end) {
		if (*at == ' ' || *at == '\t' || (*at == '\r' && at[1] == '\n') || (several_lines && *at == '\n')) {
			at++;
		} else if (at[0] == '/' && (at[1] == '/' || at[1] == '*')) {
			const unsigned char *comment = at;

			if (!(at = after_comment(at)))
				return 0;
			for (; !several_lines && comment < at; comment++)
				if (*comment == '\n')
					return 0;
		} else {
			break;
		}
	}
	return at;
}

/* The line behind `#include <NAME>`, with the name's place; null where the text goes on with anything else. */
static const unsigned char *after_include(const unsigned char *at, const char **name, unsigned long *length)
{
	static const char directive[] = "include";

	if (!at || *at++ != '#')
		return 0;
	while (*at == ' ' || *at == '\t')
		at++;
	for (const char *d = directive; *d; d++)
		if (*at++ != (unsigned char)*d)
			return 0;
	while (*at == ' ' || *at == '\t')
		at++;
	if (*at++ != '<')
		return 0;
	*name = (const char *)at;
	while ((*at >= 'a' && *at <= 'z') || *at == '.')
		at++;
	*length = (unsigned long)(at - (const unsigned char *)*name);
	if (*length == 0 || *length > LONGEST_HEADER || *at++ != '>' || !(at = after_blanks(at, false)))
		return 0;
	return *at == '\n' && at < text + program.length ? at + 1 : 0;
}

static void go_on_at(const unsigned char *next)
{
	for (const unsigned char *at = text + program.next; at < next; at++)
		program.line += *at == '\n';
	program.next = (unsigned long)(next - text);
}

/* Opens the image with the most of the headers that the program begins with. */
static int image_for_program(const char *folder)
{
	char path[MOST_PATH], *end = path + sizeof path, *name = append(path, end, folder, length_of(folder)), *to;
	const unsigned char *at = text;
	const char *header;
	unsigned long length;
	int fd, longer;

	if (!name || !(name = append(name, end, "/", 1)) || !append(name, end, "none", 4) || (fd = open_file(path)) < 0)
		return -1;
	/* _cpp_convert_input: a mark of the order of bytes is not read. */
	if (program.length >= 3 && text[0] == 0xef && text[1] == 0xbb && text[2] == 0xbf)
		at += 3;
	program.line = 1;
	go_on_at(at);
	to = name;
	while ((at = after_include(after_blanks(at, true), &header, &length))) {
		if ((to != name && !(to = append(to, end, ",", 1))) || !(to = append(to, end, header, length)) || (longer = open_file(path)) < 0)
			break;
		close_file(fd);
		fd = longer;
		go_on_at(at);
	}
	return fd;
}

/*** Starting it ***/

static bool is_able(void)
{
	struct abilities here;

	abilities_here(&here);
	for (int i = 0; i < ABILITIES; i++)
		if (image.abilities.of[i] & ~here.of[i])
			return false;
	return true;
}

/* As much as cc1 takes for itself when it starts (toplev.cc, toplev::main). */
static bool map_stack(void)
{
	struct rlimit limit = { 0, 0 };
	unsigned long size = MOST_STACK;

	if (call(SYS_prlimit64, 0, RLIMIT_STACK, 0, (long)&limit, 0, 0) < 0)
		return false;
	if (limit.rlim_max < size)
		size = limit.rlim_max & ~4095ul;
	return map(image.stack_to - size, image.stack_from, PROT_READ | PROT_WRITE, MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
}

static bool map_areas(int image_fd)
{
	int files[MOST_FILES];
	bool mapped = true;

	for (int i = 0; i < image.file_count; i++)
		mapped &= (files[i] = open_file(image.files[i])) >= 0;
	for (int i = 0; mapped && i < image.area_count; i++) {
		const struct area *a = &image.areas[i];
		int fd = a->file == IN_IMAGE ? image_fd : a->file == EMPTY ? -1 : files[a->file];

		mapped = map(a->from, a->to, a->protection, a->file == EMPTY ? MAP_ANONYMOUS : 0, fd, a->offset);
	}
	for (int i = 0; i < image.file_count; i++)
		close_file(files[i]);
	return mapped;
}

/* All that were opened here are closed by now. */
static bool open_null(void)
{
	int fd;

	if (image.null == NO_DESCRIPTOR)
		return true;
	fd = (int)call(SYS_openat, AT_FDCWD, (long)"/dev/null", O_WRONLY, 0, 0, 0);
	if (fd < 0 || fd == image.null)
		return fd >= 0;
	if (call(SYS_dup2, fd, image.null, 0, 0, 0, 0) != image.null)
		return false;
	close_file(fd);
	return true;
}

static bool prepare(const char *images, const char *source)
{
	int fd = open_file(source);
	long length = fd < 0 ? -1 : read_file(fd, text, MOST_TEXT + 1);
	bool ready;

	if (fd >= 0)
		close_file(fd);
	if (length < 0 || length > MOST_TEXT)
		return false;
	program.length = (unsigned long)length;
	if (asks_for_its_file(source) || (fd = image_for_program(images)) < 0)
		return false;
	ready = read_file(fd, &image, sizeof image) == sizeof image && *(const long *)image.magic == *(const long *)MAGIC && is_able() &&
		map_areas(fd) && map_stack();
	close_file(fd);
	return ready && open_null() && call(SYS_arch_prctl, ARCH_SET_FS, (long)image.registers.fs_base, 0, 0, 0, 0) == 0;
}

static _Noreturn void go_on(void)
{
	__asm__ volatile("mov 0(%0), %%rbx\n"
			 "mov 8(%0), %%rbp\n"
			 "mov 16(%0), %%r12\n"
			 "mov 24(%0), %%r13\n"
			 "mov 32(%0), %%r14\n"
			 "mov 40(%0), %%r15\n"
			 "mov 48(%0), %%rsp\n"
			 "jmp *56(%0)\n"
			 :
			 : "D"(&image.registers), "a"(&program)
			 : "memory");
	__builtin_unreachable();
}

/* The kernel leaves the number of arguments, they, a null pointer and the environment on the stack. */
_Noreturn __attribute__((used)) void start(long *stack)
{
	long count = stack[0];
	char **arguments = (char **)(stack + 1), **environment = arguments + count + 1;

	if (count > 3 && prepare(arguments[1], arguments[2]))
		go_on();
	if (count > 3)
		call(SYS_execve, (long)arguments[3], (long)(arguments + 3), (long)environment, 0, 0, 0);
	call(SYS_exit_group, 127, 0, 0, 0, 0, 0);
	__builtin_unreachable();
}

__asm__(".globl _start\n"
	"_start:\n"
	"	mov %rsp, %rdi\n"
	"	and $-16, %rsp\n"
	"	call start\n");
