// outcome: EXITED 23
// cflags: -g -fsanitize=address
// profile: 2
// command: /usr/bin/env ASAN_OPTIONS=detect_leaks=1:exitcode=23 /job/main
#include <stdlib.h>
#include <string.h>
int main(void) { void *volatile p = malloc(10); memset(p, 1, 10); p = 0; return 0; }
