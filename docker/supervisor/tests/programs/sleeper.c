// outcome: WALL_LIMIT 1
// wall-ms: 300
#include <unistd.h>
int main(void) { for (;;) pause(); }
