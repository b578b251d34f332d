// outcome: WALL_LIMIT 3
// wall-ms: 300
#include <signal.h>
int main(void) { raise(SIGSTOP); return 0; }
