#define _GNU_SOURCE
#include <fcntl.h>
#include <unistd.h>
int main(void) {
  int file = open("/tmp/reserved", O_CREAT | O_RDWR, 0600);
  return fallocate(file, 0, 0, 1L << 33) < 0 ? 7 : 0;
}
