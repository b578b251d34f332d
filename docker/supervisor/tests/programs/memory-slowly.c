// outcome: MEMORY_LIMIT
// memory-mb: 20
#include <stdlib.h>
#include <unistd.h>
int main(void) { for (;;) { char *p = malloc(1 << 18); for (int i = 0; p && i < 1 << 18; i += 4096) p[i] = 1; usleep(500); } }
