// outcome: WALL_LIMIT 2
// wall-ms: 9000
// wall-at-most-ms: 4000
// stdin: 12 34
// stdin-open
// stdin-read: 5
#include <stdio.h>
int main(void) { int a, b, c; return scanf("%d %d %d", &a, &b, &c) == 3; }
