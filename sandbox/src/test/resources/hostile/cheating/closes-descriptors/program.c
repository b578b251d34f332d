#include <stdio.h>
#include <string.h>
#include <unistd.h>
int main(void) {
  /* What the supervisor might take for an answer, on whatever is open. */
  static const char frame[] = "\0\0\0\016\204\0\0\0\0\0\0\0\1\1\0\0\0\0";
  for (int fd = 3; fd < 1024; fd++) {
    if (write(fd, frame, sizeof frame) > 0) puts("something was open");
  }
  for (int fd = 0; fd < 1024; fd++) close(fd);
  return 0;
}
