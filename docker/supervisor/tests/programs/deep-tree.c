// outcome: EXITED 0
// stdout: 3000\n
// runs: 2
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>
int main(void)
{
	int n = 0;
	while (n < 3000 && mkdir("d", 0700) == 0 && chdir("d") == 0) n++;
	printf("%d\n", n);
	fflush(stdout);
	close(open("leaf", O_CREAT | O_WRONLY, 0));
	for (int i = 0; i < n; i++) { chdir(".."); chmod("d", 0); }
	return 0;
}
