// outcome: PROCESS_LIMIT
#include <unistd.h>
static void again(void) { if (vfork() == 0) again(); for (;;) pause(); }
int main(void) { again(); }
