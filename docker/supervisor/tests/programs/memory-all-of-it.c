// outcome: MEMORY_LIMIT
// memory-mb: 256
#include <sys/mman.h>
#include <string.h>
int main(void) { for (;;) { char *p = mmap(0, 64 << 20, 3, MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, -1, 0); if (p == MAP_FAILED) return 1; } }
