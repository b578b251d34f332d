#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>
int main(void) {
  static char block[1 << 16];
  for (int i = 0;; i++) {
    char name[64];
    snprintf(name, sizeof name, "%s/file%d", i % 2 ? "/tmp" : "/box", i);
    int fd = open(name, O_CREAT | O_WRONLY, 0600);
    if (fd < 0) return 9;
    for (int n = 0; n < 64; n++) {
      if (write(fd, block, sizeof block) < 0) return 8;
    }
    close(fd);
  }
}
