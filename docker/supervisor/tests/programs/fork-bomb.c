// outcome: PROCESS_LIMIT
// runs: 2
#include <unistd.h>
int main(void) { for (;;) fork(); }
