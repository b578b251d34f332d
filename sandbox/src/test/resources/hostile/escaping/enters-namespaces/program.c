#include "probe.h"
#include <fcntl.h>
#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>
int main(void) {
  TRY("open the user namespace of 1", open("/proc/1/ns/user", O_RDONLY));
  TRY("open the mount namespace of 1", open("/proc/1/ns/mnt", O_RDONLY));
  TRY("open the net namespace of 1", open("/proc/1/ns/net", O_RDONLY));
  TRY("open the pid namespace of 1", open("/proc/1/ns/pid", O_RDONLY));
  TRY("enter its own mount namespace", setns(open("/proc/self/ns/mnt", O_RDONLY), 0));
  TRY("enter its own user namespace", setns(open("/proc/self/ns/user", O_RDONLY), 0));
  TRY("enter by pid", setns(syscall(SYS_pidfd_open, 1, 0), CLONE_NEWNS));
  return 0;
}
