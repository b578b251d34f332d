#include "probe.h"
#include <sys/syscall.h>
#include <unistd.h>
int main(void) {
  TRY("add_key", syscall(SYS_add_key, "user", "left", "behind", 6, -4));
  TRY("request_key", syscall(SYS_request_key, "user", "left", 0, -4));
  TRY("keyctl get", syscall(SYS_keyctl, 0, -3, 1));
  TRY("keyctl join", syscall(SYS_keyctl, 1, "left"));
  TRY("keyctl revoke", syscall(SYS_keyctl, 3, -4));
  return 0;
}
