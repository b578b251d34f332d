#include "probe.h"
#include <sys/reboot.h>
#include <sys/swap.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/timex.h>
#include <time.h>
#include <unistd.h>
int main(void) {
  struct timeval now = {0, 0};
  struct timespec then = {0, 0};
  struct timex change = {.modes = ADJ_OFFSET};
  TRY("reboot", reboot(RB_AUTOBOOT));
  TRY("swapon", swapon("/tmp/swap", 0));
  TRY("swapoff", swapoff("/tmp/swap"));
  TRY("settimeofday", settimeofday(&now, 0));
  TRY("clock_settime", clock_settime(CLOCK_REALTIME, &then));
  TRY("adjtimex", syscall(SYS_adjtimex, &change));
  TRY("clock_adjtime", syscall(SYS_clock_adjtime, CLOCK_REALTIME, &change));
  TRY("sethostname", sethostname("mine", 4));
  TRY("setdomainname", setdomainname("mine", 4));
  TRY("acct", acct("/tmp/accounts"));
  TRY("quotactl", syscall(SYS_quotactl, 0, "/", 0, 0));
  TRY("vhangup", vhangup());
  TRY("syslog", syscall(SYS_syslog, 3, &now, 1));
  return 0;
}
