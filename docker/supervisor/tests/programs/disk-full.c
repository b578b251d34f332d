// outcome: FILE_LIMIT 0
// memory-mb: 200
// file-mb: 100
// runs: 2
#include <fcntl.h>
#include <unistd.h>
static char block[1 << 16];
int main(void)
{
	int fd = open("/box/full", O_CREAT | O_WRONLY, 0600);
	while (write(fd, block, sizeof block) > 0);
	return 1;
}
