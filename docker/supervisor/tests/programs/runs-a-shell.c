// outcome: EXITED 0
// stdout: hello\n
#include <stdlib.h>
int main(void) { return system("echo hello"); }
