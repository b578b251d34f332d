// outcome: EXITED 1
// cflags: -g -fsanitize=address,undefined
#include <stdlib.h>
int main(int c, char **v) { char *p = malloc(10); p[9 + c] = 1; free(p); return 0; }
