// outcome: EXITED 0
// cpu-at-least-ms: 90
#include <signal.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
int main(void)
{
	signal(SIGCHLD, SIG_IGN);
	if (fork() == 0) {
		while (clock() < CLOCKS_PER_SEC / 10);
		_exit(0);
	}
	wait(0);
	return 0;
}
