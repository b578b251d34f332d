#define _GNU_SOURCE
#include <signal.h>
#include <sys/time.h>
static void handle(int signal) { (void)signal; }
int main(void) {
  struct sigaction again = {.sa_handler = handle, .sa_flags = SA_NODEFER | SA_RESTART};
  for (int i = 1; i < 65; i++) sigaction(i, &again, 0);
  struct itimerval often = {{0, 500}, {0, 500}};
  setitimer(ITIMER_REAL, &often, 0);
  setitimer(ITIMER_VIRTUAL, &often, 0);
  setitimer(ITIMER_PROF, &often, 0);
  for (volatile unsigned long i = 0;; i++)
    ;
}
