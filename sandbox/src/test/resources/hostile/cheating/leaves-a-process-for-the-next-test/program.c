#include "probe.h"

#include <ctype.h>
#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/file.h>
#include <unistd.h>
int main(void) {
  int program = open("/job/a.out", O_RDONLY), processes = 0;
  say("the lock on the program", flock(program, LOCK_EX | LOCK_NB) == 0 ? "free" : "taken");
  DIR *proc = opendir("/proc");
  for (struct dirent *e; proc && (e = readdir(proc));) processes += isdigit((unsigned char)e->d_name[0]) && atoi(e->d_name) != 1;
  say("processes besides the supervisor", processes == 1 ? "1" : "more");
  if (fork() == 0) {
    setsid();
    signal(SIGTERM, SIG_IGN);
    signal(SIGHUP, SIG_IGN);
    if (fork() == 0)
      for (;;) pause();
    _exit(0);
  }
  return 0;
}
