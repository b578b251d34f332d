// outcome: PROCESS_LIMIT
#include <signal.h>
#include <unistd.h>
int main(void) { signal(SIGTERM, SIG_IGN); for (;;) if (fork() == 0) setsid(); }
