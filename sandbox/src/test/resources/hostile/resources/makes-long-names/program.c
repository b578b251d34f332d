#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
int main(void) {
  char name[256];
  for (int i = 0;; i++) {
    memset(name, '\n', 255);
    name[255] = 0;
    name[snprintf(name, 20, "-rf %d $(id);", i)] = '\xff';
    int file = open(name, O_CREAT | O_WRONLY, 0);
    if (file < 0) return 8;
    close(file);
  }
}
