#include "probe.h"

#include <fcntl.h>
#include <unistd.h>
int main(void) {
  fcntl(1, F_SETFL, O_NONBLOCK | O_APPEND);
  fcntl(1, F_SETPIPE_SZ, 1 << 20);
  fcntl(2, F_SETPIPE_SZ, 4096);
  TRY("signals to the supervisor", fcntl(1, F_SETOWN, 1) < 0 ? -1 : (errno = EPERM, -1));
  int more = 0;
  for (int i = 3; i < 4096; i++) more += write(i, "\0\0\0\5\203", 5) > 0;
  say("other descriptors that take a word", more ? "some" : "none");
  return 0;
}
