#include <ctype.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int traces;

static void found(const char *where, const char *what) {
  printf("%s/%s ", where, what);
  traces++;
}

static void list(const char *path, const char *but) {
  DIR *folder = opendir(path);
  for (struct dirent *e; folder != NULL && (e = readdir(folder)) != NULL;)
    if (strcmp(e->d_name, ".") && strcmp(e->d_name, "..") && strcmp(e->d_name, but)) found(path, e->d_name);
}

/* The first line is the titles. */
static void objects(const char *path) {
  FILE *file = fopen(path, "r");
  int lines = 0;
  for (int c; file != NULL && (c = getc(file)) != EOF;) lines += c == '\n';
  if (lines > 1) found(path, "object");
}

int main(void) {
  list("/tmp", "");
  list("/box", "");
  list("/job", "a.out");
  list("/dev/shm", "");
  list("/dev/mqueue", "");
  objects("/proc/sysvipc/shm");
  objects("/proc/sysvipc/sem");
  objects("/proc/sysvipc/msg");
  DIR *proc = opendir("/proc");
  for (struct dirent *e; proc != NULL && (e = readdir(proc)) != NULL;)
    if (isdigit((unsigned char)e->d_name[0]) && atoi(e->d_name) != 1 && atoi(e->d_name) != getpid()) found("/proc", e->d_name);
  puts(traces ? "" : "the answer to the only test");
  return 0;
}
