// outcome: EXITED 0
// stdout: first\nlast\n
#include <stdio.h>
#include <stdlib.h>
static void last(void) { puts("last"); }
int main(void) { atexit(last); puts("first"); return 0; }
