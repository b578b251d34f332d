#include <string.h>
#include <unistd.h>
int main(void) {
  static char much[1 << 16];
  memset(much, 'x', sizeof much);
  fork();
  fork();
  for (int i = 0;; i++)
    if (write(1 + i % 2, much, sizeof much) < 0) return 1;
}
