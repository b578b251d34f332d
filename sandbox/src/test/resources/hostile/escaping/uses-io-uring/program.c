#include "probe.h"
#include <sys/syscall.h>
#include <unistd.h>
int main(void) {
  char parameters[120] = {0};
  TRY("io_uring_setup", syscall(SYS_io_uring_setup, 8, parameters));
  TRY("io_uring_enter", syscall(SYS_io_uring_enter, 3, 1, 1, 0, 0, 0));
  TRY("io_uring_register", syscall(SYS_io_uring_register, 3, 0, 0, 0));
  return 0;
}
