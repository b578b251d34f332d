#include "probe.h"
#include <linux/sched.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>
static long child_in(unsigned long flags) {
  long pid = syscall(SYS_clone, flags | SIGCHLD, 0, 0, 0, 0);
  if (pid == 0) _exit(0);
  return pid;
}
int main(void) {
  TRY("user", child_in(CLONE_NEWUSER));
  TRY("mount", child_in(CLONE_NEWNS));
  TRY("pid", child_in(CLONE_NEWPID));
  TRY("network", child_in(CLONE_NEWNET));
  TRY("ipc", child_in(CLONE_NEWIPC));
  TRY("uts", child_in(CLONE_NEWUTS));
  TRY("cgroup", child_in(CLONE_NEWCGROUP));
  struct clone_args arguments = {.flags = CLONE_NEWUSER, .exit_signal = SIGCHLD};
  TRY("clone3", syscall(SYS_clone3, &arguments, sizeof arguments));
  return 0;
}
