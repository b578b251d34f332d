#define _GNU_SOURCE
#include <stdlib.h>
#include <time.h>
int main(void) {
  for (;;) {
    char *block = malloc(1 << 20);
    for (int i = 0; i < 1 << 20; i += 4096) block[i] = 1;
    nanosleep(&(struct timespec){0, 2000000}, 0);
  }
}
