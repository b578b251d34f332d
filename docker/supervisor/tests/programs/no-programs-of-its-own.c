// outcome: EXITED 0
// stdout: 13\n
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>
static char data[1 << 20];
int main(void)
{
	int from = open("/job/main", O_RDONLY), to = open("/box/copy", O_CREAT | O_WRONLY, 0700);
	write(to, data, read(from, data, sizeof data));
	close(to);
	execl("/box/copy", "copy", (char *)0);
	printf("%d\n", errno);
	return 0;
}
