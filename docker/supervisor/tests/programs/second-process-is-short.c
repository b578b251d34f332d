// outcome: PROCESS_LIMIT
// processes: 1
#include <sys/wait.h>
#include <unistd.h>
/* It is over long before anybody looks at the limits. */
int main(void)
{
	if (fork() == 0) _exit(0);
	wait(0);
	return 0;
}
