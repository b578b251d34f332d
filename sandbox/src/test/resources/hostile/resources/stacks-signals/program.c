#define _GNU_SOURCE
#include <signal.h>
#include <stdlib.h>
static void handle(int signal) {
  volatile char room[4096];
  room[signal % 4096] = 1;
  handle(signal + 1);
  room[0] = 2;
}
int main(void) {
  stack_t other = {.ss_sp = malloc(1 << 16), .ss_size = 1 << 16};
  sigaltstack(&other, 0);
  struct sigaction action = {.sa_handler = handle, .sa_flags = SA_ONSTACK | SA_NODEFER};
  sigaction(SIGSEGV, &action, 0);
  handle(0);
  return 0;
}
