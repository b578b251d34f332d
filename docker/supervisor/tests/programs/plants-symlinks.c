// outcome: EXITED 0
// fetch: result 2
// runs: 2
#include <unistd.h>
int main(void)
{
	symlink("/job/main", "/box/result");
	symlink("/job", "/box/job");
	symlink("/etc", "/tmp/etc");
	symlink("/", "/tmp/root");
	return 0;
}
