#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>
int main(void) {
  static char much[1 << 16];
  long kept = 0;
  int ends[2], pipes = 0;
  while (pipe2(ends, O_NONBLOCK) == 0) {
    fcntl(ends[1], F_SETPIPE_SZ, 1 << 20);
    for (ssize_t n; (n = write(ends[1], much, sizeof much)) > 0;) kept += n;
    pipes++;
  }
  printf("%s\n", pipes < 200 && kept < 300L << 20 ? "bounded" : "without bound");
  return 0;
}
