// outcome: EXITED 0
// stdout: refused refused refused refused\n
// runs: 2
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>
static const char *is(int result) { return result < 0 ? "refused" : "done"; }
int main(void)
{
	int write = open("/job/main", O_WRONLY), gone = unlink("/job/main"), moved = rename("/job/main", "/box/main");
	printf("%s %s %s %s\n", is(write), is(gone), is(moved), is(chmod("/job/main", 0777)));
	return 0;
}
