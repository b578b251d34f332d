#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>
int main(void) {
  puts("before");
  fflush(stdout);
  printf("went past the filter: %ld\n", syscall(0x40000000 | SYS_getpid));
  return 0;
}
