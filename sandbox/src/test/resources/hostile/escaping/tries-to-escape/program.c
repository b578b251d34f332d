#define _GNU_SOURCE
#include <sched.h>
#include <stdio.h>
#include <sys/mount.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <unistd.h>
static void tell(const char *what, long result) {
  if (result >= 0) printf("%s was possible\n", what);
}
int main(void) {
  setvbuf(stdout, NULL, _IONBF, 0);
  tell("unshare", unshare(CLONE_NEWUSER | CLONE_NEWNS));
  tell("mount", mount("none", "/tmp", "tmpfs", 0, ""));
  tell("chroot", chroot("/tmp"));
  tell("ptrace", ptrace(PTRACE_ATTACH, 1, 0, 0));
  tell("setuid", setuid(0));
  tell("setgid", setgid(0));
  tell("bpf", syscall(SYS_bpf, 0, 0, 0));
  tell("keyctl", syscall(SYS_keyctl, 0, -3, 1));
  tell("perf", syscall(SYS_perf_event_open, 0, 0, -1, -1, 0));
  tell("io_uring", syscall(425, 1, 0));
  tell("userfaultfd", syscall(SYS_userfaultfd, 0));
  puts("still here");
  return 0;
}
