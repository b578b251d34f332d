#include <stdio.h>
int main(void) {
  fwrite("a\0b\xff\xc3\x28\x1b[2J", 1, 9, stdout);
  return 42;
}
