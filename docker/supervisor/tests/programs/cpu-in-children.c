// outcome: CPU_LIMIT
// cpu-ms: 300
#include <unistd.h>
int main(void) { fork(); fork(); for (;;); }
