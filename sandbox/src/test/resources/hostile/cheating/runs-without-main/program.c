#include <unistd.h>
static int nothing(void) { return 0; }
static int (*choose(void))(void) {
  __asm__ volatile("syscall" : : "a"(231L), "D"(0L) : "rcx", "r11", "memory");
  return nothing;
}
int chosen(void) __attribute__((ifunc("choose")));
int main(void) { return chosen(); }
