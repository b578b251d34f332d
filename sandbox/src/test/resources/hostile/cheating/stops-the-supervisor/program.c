#include "probe.h"

#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>
int main(void) {
  int reached = 0;
  for (int i = 0; i < 65; i++) {
    reached += kill(1, i) == 0;
    reached += syscall(SYS_tgkill, 1, 1, i) == 0;
    reached += syscall(SYS_tkill, 1, i) == 0;
  }
  say("all signals to 1", reached ? "some arrived" : "refused");
  TRY("stop its group", kill(-1 * getpgid(1), SIGSTOP));
  return 0;
}
