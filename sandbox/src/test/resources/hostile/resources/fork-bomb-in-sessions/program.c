#include <signal.h>
#include <unistd.h>
int main(void) {
  for (int s = 1; s < 65; s++) signal(s, SIG_IGN);
  for (;;) {
    if (fork() == 0) {
      setsid();
      if (fork() == 0) pause();
    }
  }
}
