__asm__(".symver puts_old,puts@GLIBC_9.9\n.section .note.GNU-stack,\"x\",@progbits\n.text");
int puts_old(const char *);
int main(void) { return puts_old("x"); }
