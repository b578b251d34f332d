// outcome: EXITED 0
// stdout: 1300\n
// runs: 2
#include <stdio.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
int main(void)
{
	int n = 0;
	for (int i = 0; i < 1300; i++) {
		char name[100];
		snprintf(name, sizeof name, "/tmp/.moved-up-%d", i);
		n += mkdir(name, 0700) == 0;
		snprintf(name, sizeof name, "/tmp/.moved-up-%d/sub", i);
		mkdir(name, 0700);
		snprintf(name, sizeof name, "/tmp/.moved-up-%d/sub/file", i);
		close(open(name, O_CREAT | O_WRONLY, 0600));
	}
	printf("%d\n", n);
	return 0;
}
