/* A process of cc1 as a file: what checkpoint.c writes and restore.c starts from. Both are made by the same build.sh. */
#ifndef IMAGE_H
#define IMAGE_H

enum { MOST_AREAS = 256, MOST_FILES = 32, MOST_NAME = 96, NO_DESCRIPTOR = -1, HEADER_SIZE = 16384 };

/* What is in memory from one address to another. */
struct area {
	unsigned long from, to;
	unsigned long offset; /* in its file */
	int protection;       /* as mmap wants it */
	int file;             /* a number in image.files; IN_IMAGE: the image's own; EMPTY: nothing but zeros */
};
enum { IN_IMAGE = -1, EMPTY = -2 };

/* What a function keeps for its caller (System V ABI for AMD64, 3.2.1), where that goes on, and where its thread's variables are. */
struct registers {
	unsigned long rbx, rbp, r12, r13, r14, r15, rsp, rip, fs_base;
};

/* What the processor must be able to do: cpuid's leaves 1 (ecx, edx), 7 (ebx, ecx) and 80000001h (ecx). */
enum { ABILITIES = 5 };
struct abilities {
	unsigned int of[ABILITIES];
};

struct image {
	char magic[8];
	int area_count, file_count;
	unsigned long stack_from, stack_to; /* the part of the stack that is in the image */
	int null; /* what /dev/null was open as: -fsyntax-only writes to it; or NO_DESCRIPTOR */
	struct registers registers;
	struct abilities abilities;
	char files[MOST_FILES][MOST_NAME];
	struct area areas[MOST_AREAS];
};

#define MAGIC "cc1 1\n\n\n"

/* The program that is to be read from where cc1 was when its image was made. */
struct program {
	unsigned char *text;  /* with PADDING bytes of room behind it */
	unsigned long length;
	unsigned long next;   /* what is before it was read already */
	unsigned int line;    /* of next, from 1 */
};

/* libcpp looks at up to so many bytes behind a file's end (files.c, read_file_guts; lex.c, search_line_fast). */
enum { PADDING = 64 };

/* Libraries choose among their functions by these when they are loaded. */
static inline void abilities_here(struct abilities *here)
{
	unsigned int a, b, c, d;

	a = 1, c = 0;
	__asm__ volatile("cpuid" : "+a"(a), "=b"(b), "+c"(c), "=d"(d));
	here->of[0] = c, here->of[1] = d;
	a = 7, c = 0;
	__asm__ volatile("cpuid" : "+a"(a), "=b"(b), "+c"(c), "=d"(d));
	here->of[2] = b, here->of[3] = c;
	a = 0x80000001, c = 0;
	__asm__ volatile("cpuid" : "+a"(a), "=b"(b), "+c"(c), "=d"(d));
	here->of[4] = c;
}

#endif
