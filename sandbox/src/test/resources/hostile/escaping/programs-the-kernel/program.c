#include "probe.h"
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>
int main(void) {
  char nothing[128] = {0};
  TRY("bpf map", syscall(SYS_bpf, 0, nothing, sizeof nothing));
  TRY("bpf program", syscall(SYS_bpf, 5, nothing, sizeof nothing));
  TRY("perf_event_open", syscall(SYS_perf_event_open, nothing, 0, -1, -1, 0));
  TRY("userfaultfd", syscall(SYS_userfaultfd, 0));
  TRY("userfaultfd device", open("/dev/userfaultfd", O_RDWR));
  TRY("seccomp filter", syscall(SYS_seccomp, 1, 0, nothing));
  TRY("filter by prctl without a filter", prctl(PR_SET_SECCOMP, 2, 0, 0, 0));
  return 0;
}
