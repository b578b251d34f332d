// outcome: EXITED 0
// stdout: fine\n
#include <stdio.h>
static char huge[1u << 30];
int main(void) { huge[5] = 1; puts("fine"); return 0; }
