// outcome: EXITED 0
// stdout: -1 1\n
#include <errno.h>
#include <signal.h>
#include <stdio.h>
int main(void)
{
	int all = kill(-1, SIGKILL);
	int supervisor = kill(1, SIGKILL) == -1 && errno == EPERM;
	printf("%d %d\n", all, supervisor);
	return 0;
}
