// outcome: WALL_LIMIT 1
// wall-ms: 300
#include <unistd.h>
int main(void) { close(0); close(1); close(2); for (;;) pause(); }
