// outcome: EXITED 0
// stdout: 1 1\n
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
/* With 0 in the place of 1, a crash would start the host's crash reporter. */
int main(void)
{
	struct rlimit none = { 0, 0 }, now;
	prlimit(0, RLIMIT_CORE, &none, 0);
	prlimit(getpid(), RLIMIT_CORE, &none, 0);
	syscall(SYS_setrlimit, RLIMIT_CORE, &none);
	prlimit(0, RLIMIT_CORE, 0, &now);
	printf("%d %d\n", (int)now.rlim_cur, (int)now.rlim_max);
	return 0;
}
