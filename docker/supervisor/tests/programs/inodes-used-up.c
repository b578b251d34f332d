// outcome: FILE_LIMIT 0
// runs: 2
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>
int main(void)
{
	for (int i = 0;; i++) {
		char name[40];
		int fd;
		snprintf(name, sizeof name, "/box/%d", i);
		fd = open(name, O_CREAT | O_WRONLY, 0600);
		if (fd < 0) return 1;
		close(fd);
	}
}
