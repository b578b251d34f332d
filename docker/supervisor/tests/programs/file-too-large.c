// outcome: FILE_LIMIT 25
// file-mb: 1
#include <fcntl.h>
#include <unistd.h>
static char block[1 << 16];
int main(void)
{
	int fd = open("/box/full", O_CREAT | O_WRONLY, 0600);
	for (;;) write(fd, block, sizeof block);
}
