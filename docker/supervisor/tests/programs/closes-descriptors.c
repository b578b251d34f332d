// outcome: EXITED 7
// stdout: 
#include <unistd.h>
int main(void) { for (int i = 0; i < 1024; i++) close(i); return 7; }
