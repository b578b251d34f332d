#include <signal.h>
#include <unistd.h>
int main(void) {
  signal(SIGCHLD, SIG_IGN);
  for (;;) {
    pid_t child = fork();
    if (child == 0 && fork() >= 0) _exit(0);
  }
}
