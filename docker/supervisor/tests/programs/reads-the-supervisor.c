// outcome: EXITED 0
// stdout: nothing\n
#include <fcntl.h>
#include <stdio.h>
int main(void)
{
	static const char *const paths[] = { "/proc/1/mem", "/proc/1/environ", "/proc/1/fd/0", "/proc/1/fd/1", "/proc/1/maps", "/proc/1/root/etc",
		"/proc/1/cwd/x", "/proc/kcore", "/proc/sysrq-trigger", "/dev/mqueue/x", "/dev/shm/x", "/sys/fs/cgroup/x" };
	for (int i = 0; i < sizeof paths / sizeof *paths; i++)
		if (open(paths[i], O_RDONLY) >= 0 || open(paths[i], O_WRONLY | O_CREAT, 0600) >= 0) { puts(paths[i]); return 1; }
	puts("nothing");
	return 0;
}
