#include "probe.h"

#include <stdlib.h>
#include <time.h>
#include <unistd.h>
static double seconds(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return now.tv_sec + now.tv_nsec * 1e-9;
}
int main(void) {
  FILE *load = fopen("/proc/self/stat", "r");
  say("the next run", load ? "alone" : "blind");
  for (int i = 0; i < 3; i++)
    if (fork() == 0)
      for (double end = seconds(CLOCK_MONOTONIC) + 30; seconds(CLOCK_MONOTONIC) < end;)
        ;
  return 0;
}
