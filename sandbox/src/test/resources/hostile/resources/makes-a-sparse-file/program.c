#include <fcntl.h>
#include <unistd.h>
int main(void) {
  int file = open("/box/sparse", O_CREAT | O_RDWR, 0600);
  return ftruncate(file, 1L << 40);
}
