#define _GNU_SOURCE
#include <string.h>
#include <unistd.h>
int main(void) {
  for (;;) {
    void *block = sbrk(1 << 20);
    if (block == (void *)-1) return 7;
    memset(block, 1, 1 << 20);
  }
}
