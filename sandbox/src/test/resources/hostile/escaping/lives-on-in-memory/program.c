#include "probe.h"
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/stat.h>
#include <unistd.h>
static int run(const char *path) {
  char *arguments[] = {(char *)path, 0};
  int file = open(path, O_CREAT | O_WRONLY, 0755);
  if (write(file, "#!/bin/sh\necho ran\n", 19) != 19) return 0;
  close(file);
  return execve(path, arguments, 0);
}
int main(void) {
  TRY("memfd_create", memfd_create("hidden", 0));
  TRY("memfd_secret", syscall(447, 0));
  TRY("execveat", syscall(SYS_execveat, AT_FDCWD, "/usr/bin/true", 0, 0, 0));
  TRY("a file in /dev/shm", shm_open("/hidden", O_CREAT | O_RDWR, 0600));
  TRY("execute from /box", run("/box/script"));
  TRY("execute from /tmp", run("/tmp/script"));
  return 0;
}
