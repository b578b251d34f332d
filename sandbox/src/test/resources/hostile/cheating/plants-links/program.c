#include "probe.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
int main(void) {
  TRY("a link to the root", readlink("result.txt", (char[9]){0}, 8));
  TRY("a pipe", access("gdb.log", F_OK));
  TRY("a folder", access("output", F_OK));
  symlink("/proc/1/root/etc/shadow", "result.txt");
  symlink("../../../../etc/passwd", "main.c");
  link("/usr/lib/taskgrader/supervisor", "program");
  mkfifo("gdb.log", 0666);
  mkdir("output", 0);
  symlink("loop", "loop");
  return 0;
}
