// outcome: EXITED 0
// stdout-cap: 10
// stdout: 1234567890
#include <stdio.h>
int main(void) { fputs("1234567890", stdout); return 0; }
