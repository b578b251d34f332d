#include <stdio.h>
__asm__(".pushsection \".debug_gdb_scripts\", \"MS\", @progbits, 1\n"
        ".byte 4\n.asciz \"inlined\\nimport os\\nos.system('id')\\n\"\n"
        ".byte 6\n.asciz \"inlined\\nshell id\\necho scripted by the program\\\\n\\n\"\n"
        ".popsection\n");
int main(void) {
  FILE *init = fopen(".gdbinit", "w");
  fputs("shell id\necho scripted by the program\\n\nset confirm off\nkill\nquit 0\n", init);
  fclose(init);
  volatile int *nowhere = 0;
  return *nowhere;
}
