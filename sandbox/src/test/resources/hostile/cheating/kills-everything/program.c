#include <signal.h>
#include <stdio.h>
#include <unistd.h>
int main(void) {
  int killed = 0;
  for (int pid = 1; pid < 40000; pid++) {
    if (pid != getpid() && kill(pid, SIGKILL) == 0) killed++;
  }
  printf("killed %d\n", killed);
  return 0;
}
