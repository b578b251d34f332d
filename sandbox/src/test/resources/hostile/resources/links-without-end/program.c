#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>
int main(void) {
  close(open("first", O_CREAT | O_WRONLY, 0600));
  for (int i = 0;; i++) {
    char name[40];
    snprintf(name, sizeof name, "/box/l%d", i);
    if (i % 2 ? link("first", name) < 0 : symlink("/", name) < 0) return 8;
  }
}
