// outcome: EXITED 0
// cflags: -g -O0
// profile: 2
// cpu-ms: 5000
// memory-mb: 200
// command: /usr/bin/gdb --nx --batch -ex run -ex bt /job/main
// fetch: witness 0
#include <fcntl.h>
static int *nowhere;
static int crash(void) { return *nowhere; }
int main(void) { open("/box/witness", O_CREAT | O_WRONLY, 0600); return crash(); }
