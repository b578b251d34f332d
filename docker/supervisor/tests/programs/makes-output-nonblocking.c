// outcome: EXITED 0
// stdout: blocks\n
// runs: 2
#include <fcntl.h>
#include <stdio.h>
int main(void)
{
	puts(fcntl(1, F_GETFL) & O_NONBLOCK ? "does not block" : "blocks");
	fcntl(1, F_SETFL, O_NONBLOCK);
	fcntl(0, F_SETFL, O_NONBLOCK);
	return 0;
}
