#include <fcntl.h>
#include <unistd.h>
int main(void) {
  int file = open("/box/far", O_CREAT | O_RDWR, 0600);
  return pwrite(file, "x", 1, 1L << 41) < 0 ? 7 : 0;
}
