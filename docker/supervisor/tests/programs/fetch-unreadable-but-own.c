// outcome: EXITED 0
// fetch: result 0
#include <fcntl.h>
#include <unistd.h>
int main(void) { return write(open("/box/result", O_CREAT | O_WRONLY, 0), "hello", 5) != 5; }
