// outcome: EXITED 0
// stdout: 0 1 2 \n
#include <fcntl.h>
#include <stdio.h>
int main(void)
{
	for (int i = 0; i < 1024; i++) if (fcntl(i, F_GETFD) >= 0) printf("%d ", i);
	puts("");
	return 0;
}
