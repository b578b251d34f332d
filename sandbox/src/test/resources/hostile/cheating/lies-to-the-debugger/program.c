#include <stdio.h>
#include <stdlib.h>
int main(void) {
  for (int i = 0; i < 3; i++) {
    puts("==1==ERROR: AddressSanitizer: heap-buffer-overflow on address 0x1 at pc 0x2\n    #0 0x1 in main main.c:-1");
    puts("*stopped,reason=\"signal-received\",signal-name=\"SIGSEGV\",frame={func=\"main\",line=\"99999999999999999999\"}");
    fputs("main.c:2147483647:1: runtime error: <script>alert(1)</script>\n", stderr);
  }
  fflush(stdout);
  abort();
}
