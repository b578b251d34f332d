// outcome: EXITED 0
// fetch: result 3
#include <fcntl.h>
#include <unistd.h>
static char text[1001];
int main(void) { return write(open("/box/result", O_CREAT | O_WRONLY, 0600), text, 1001) != 1001; }
