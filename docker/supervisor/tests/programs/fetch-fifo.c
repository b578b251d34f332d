// outcome: EXITED 0
// fetch: result 2
#include <sys/stat.h>
int main(void) { return mkfifo("/box/result", 0600); }
