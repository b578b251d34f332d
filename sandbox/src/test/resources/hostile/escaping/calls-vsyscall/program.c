#include "probe.h"
#include <signal.h>
#include <setjmp.h>
#include <stdlib.h>
#include <sys/time.h>
#include <time.h>
static sigjmp_buf back;
static void gone(int signal) { siglongjmp(back, signal); }
int main(void) {
  signal(SIGSEGV, gone);
  if (sigsetjmp(back, 1) == 0) {
    long then = ((long (*)(long *))0xffffffffff600400)(0);
    say("its time is the time", labs(then - (long)time(0)) < 3 ? "same" : "another");
  } else {
    say("its time is the time", "gone");
  }
  return 0;
}
