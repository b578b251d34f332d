// outcome: SIGNALLED 31
#include <signal.h>
int main(void)
{
#if defined __x86_64__
	int result;
	__asm__ volatile("int $0x80" : "=a"(result) : "a"(20) : "memory");
	return result;
#else
	return raise(SIGSYS);
#endif
}
