#include "probe.h"
#include <signal.h>
#include <time.h>
#include <unistd.h>
int main(void) {
  timer_t timer;
  sigset_t all;
  int timers = 0, signals = 0;
  union sigval nothing = {0};
  sigfillset(&all);
  sigprocmask(SIG_SETMASK, &all, 0);
  while (timers < 5000 && timer_create(CLOCK_MONOTONIC, 0, &timer) == 0) timers++;
  say("timers", timers < 300 ? "below 300" : "many");
  TRY("one more timer", timer_create(CLOCK_MONOTONIC, 0, &timer));
  while (signals < 5000 && sigqueue(getpid(), SIGRTMIN, nothing) == 0) signals++;
  say("signals", signals < 300 ? "below 300" : "many");
  TRY("one more signal", sigqueue(getpid(), SIGRTMIN, nothing));
  return 0;
}
