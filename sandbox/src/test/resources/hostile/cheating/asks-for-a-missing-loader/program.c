#include <stdio.h>
const char loader[] __attribute__((section(".interp"))) = "/nowhere/ld.so";
int main(void) {
  puts("started");
  return 0;
}
