// outcome: MEMORY_LIMIT
// memory-mb: 30
#include <stdlib.h>
#include <string.h>
int main(void) { volatile char *p = malloc(40 << 20); for (int i = 0; i < 40 << 20; i += 4096) p[i] = 1; return p[4096] - 1; }
