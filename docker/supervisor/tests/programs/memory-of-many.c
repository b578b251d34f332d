// outcome: MEMORY_LIMIT
// memory-mb: 60
// processes: 12
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
int main(void)
{
	for (int i = 0; i < 8; i++)
		if (fork() == 0) {
			char *p = malloc(12 << 20);
			memset(p, 1, 12 << 20);
			pause();
		}
	pause();
	return 0;
}
