#include <stdlib.h>
#include <unistd.h>
int main(void) {
  for (int i = 0; i < 5; i++)
    if (fork() == 0) break;
  volatile char *block = malloc(30 << 20);
  for (int i = 0; i < 30 << 20; i += 4096) block[i] = 1;
  for (;;) pause();
}
