// outcome: MEMORY_LIMIT
// memory-mb: 256
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>
/* Makes itself as precious to the kernel as the supervisor is, then takes everything. */
int main(void)
{
	write(open("/proc/self/oom_score_adj", O_WRONLY), "0", 1);
	for (;;) mmap(0, 32 << 20, 3, MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, -1, 0);
}
