// outcome: EXITED 0
// stdout-cap: 30000000
#include <unistd.h>
int main(void)
{
	if (fork() == 0) { for (;;) { write(1, "x", 1); usleep(100); } }
	return 0;
}
