#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
int main(void) {
  for (int i = 0;; i++) {
    char name[40];
    snprintf(name, sizeof name, "/tmp/m%d", i);
    int file = open(name, O_CREAT | O_RDWR, 0600);
    if (ftruncate(file, 12 << 20) < 0) return 9;
    char *mapped = mmap(0, 12 << 20, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (mapped == MAP_FAILED) return 9;
    memset(mapped, 1, 12 << 20);
  }
}
