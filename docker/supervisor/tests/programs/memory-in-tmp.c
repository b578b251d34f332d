// outcome: MEMORY_LIMIT
// memory-mb: 20
#include <fcntl.h>
#include <unistd.h>
static char block[1 << 16];
int main(void)
{
	int fd = open("/tmp/full", O_WRONLY | O_CREAT, 0600);
	for (int i = 0; i < 480; i++) { if (write(fd, block, sizeof block) < 0) return 1; }
	pause();
	return 0;
}
