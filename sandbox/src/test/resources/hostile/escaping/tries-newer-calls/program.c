#include "probe.h"
#include <sys/syscall.h>
#include <unistd.h>
int main(void) {
  TRY("cachestat", syscall(451, 0, 0, 0, 0));
  TRY("fchmodat2", syscall(452, 0, "", 0, 0));
  TRY("map_shadow_stack", syscall(453, 0, 4096, 0));
  TRY("futex_wake", syscall(454, 0, 0, 0, 0));
  TRY("statmount", syscall(457, 0, 0, 0, 0));
  TRY("listmount", syscall(458, 0, 0, 0, 0));
  TRY("mseal", syscall(462, 0, 0, 0));
  TRY("setxattrat", syscall(463, 0, 0, 0, 0, 0, 0));
  TRY("open_tree_attr", syscall(467, 0, 0, 0, 0, 0));
  TRY("unknown", syscall(900));
  TRY("landlock ruleset", syscall(444, 0, 0, 0));
  TRY("landlock restrict", syscall(446, 0, 0));
  TRY("quotactl_fd", syscall(443, 0, 0, 0, 0));
  return 0;
}
