// compiler-outcome: MEMORY_LIMIT
#include "/dev/zero"
