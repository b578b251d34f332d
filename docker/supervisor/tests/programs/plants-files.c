// outcome: EXITED 0
// stdout: 2 2 0\n
// runs: 3
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>
/* Entries of a new /box and a new /tmp are . and .. only; what is planted must be gone next time. */
static int entries(const char *path) { DIR *d = opendir(path); int n = 0; while (readdir(d)) n++; return n; }
int main(void)
{
	printf("%d %d ", entries("/box"), entries("/tmp"));
	int a = open("/box/here", O_CREAT | O_WRONLY, 0), b = open("/tmp/there", O_CREAT | O_WRONLY, 0);
	int c = open("/job/everywhere", O_CREAT | O_WRONLY, 0600);
	mkdir("/tmp/.hidden", 0);
	printf("%d\n", a < 0 || b < 0 || c >= 0);
	return 0;
}
