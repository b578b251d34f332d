#include "probe.h"
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <unistd.h>
int main(void) {
  TRY("attach to 1", ptrace(PTRACE_ATTACH, 1, 0, 0));
  TRY("seize 1", ptrace(PTRACE_SEIZE, 1, 0, 0));
  TRY("be traced", ptrace(PTRACE_TRACEME, 0, 0, 0));
  TRY("attach to the parent", ptrace(PTRACE_ATTACH, getppid(), 0, 0));
  TRY("compare with 1", syscall(SYS_kcmp, getpid(), 1, 0, 0, 0));
  return 0;
}
