// outcome: SIGNALLED 31
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>
int main(void)
{
#if defined __x86_64__
	return syscall(0x40000000 | SYS_getpid);
#else
	return raise(SIGSYS);
#endif
}
