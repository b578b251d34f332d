// outcome: WALL_LIMIT 1
// wall-ms: 300
// stdin-open
#include <unistd.h>
int main(void) { for (;;) sleep(10); }
