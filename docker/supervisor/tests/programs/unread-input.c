// outcome: EXITED 0
// stdin: 12 34 56
// stdin-read: 5
// runs: 2
#include <stdio.h>
int main(void) { int a, b; return scanf("%d %d", &a, &b) != 2; }
