#include "probe.h"
#include <grp.h>
#include <linux/capability.h>
#include <sys/fsuid.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <fcntl.h>
int main(void) {
  TRY("setuid", setuid(0));
  TRY("setgid", setgid(0));
  TRY("setresuid", setresuid(0, 0, 0));
  TRY("setresgid", setresgid(0, 0, 0));
  gid_t group = 0;
  TRY("setgroups", setgroups(1, &group));
  setfsuid(0);
  say("setfsuid", setfsuid(-1) == (int)getuid() ? "unchanged" : "changed");
  setfsgid(0);
  say("setfsgid", setfsgid(-1) == (int)getgid() ? "unchanged" : "changed");
  struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
  struct __user_cap_data_struct sets[2] = {{0, 0, 0}, {0, 0, 0}};
  syscall(SYS_capget, &header, sets);
  say("effective capabilities", sets[0].effective || sets[1].effective ? "some" : "none");
  say("permitted capabilities", sets[0].permitted || sets[1].permitted ? "some" : "none");
  sets[0].effective = sets[0].permitted = 1u << CAP_KILL;
  TRY("capset", syscall(SYS_capset, &header, sets));
  TRY("raise an ambient capability", prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, CAP_KILL, 0, 0));
  TRY("drop from the bounding set", prctl(PR_CAPBSET_DROP, CAP_KILL, 0, 0, 0));
  TRY("secure bits", prctl(PR_SET_SECUREBITS, 1, 0, 0, 0));
  int file = open("/tmp/root", O_CREAT | O_WRONLY, 0755);
  TRY("set-user-ID for root", fchown(file, 0, 0));
  return 0;
}
