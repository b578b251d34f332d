#include "probe.h"
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>
int main(void) {
  char letter = 'x';
  TRY("its terminal", open("/dev/tty", O_RDWR));
  TRY("TIOCSTI", ioctl(0, TIOCSTI, &letter));
  TRY("TIOCLINUX", ioctl(0, TIOCLINUX, &letter));
  TRY("TIOCSCTTY", ioctl(0, TIOCSCTTY, 1));
  TRY("a terminal of its own", open("/dev/ptmx", O_RDWR | O_NOCTTY));
  return 0;
}
