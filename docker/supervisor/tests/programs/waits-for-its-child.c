// outcome: EXITED 0
// stdin-open
// stdout: child\nparent\n
#include <signal.h>
#include <stdio.h>
#include <unistd.h>
/* Asleep in read, but not for ever: another process will end that. */
static void wake(int s) { (void)s; }
int main(void)
{
	struct sigaction action = { .sa_handler = wake };
	char c;
	sigaction(SIGUSR1, &action, 0);
	if (fork() == 0) { usleep(600000); puts("child"); fflush(stdout); kill(getppid(), SIGUSR1); _exit(0); }
	read(0, &c, 1);
	puts("parent");
	return 0;
}
