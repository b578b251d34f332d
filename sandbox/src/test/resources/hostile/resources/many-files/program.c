#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>
int main(void) {
  for (int i = 0;; i++) {
    char name[64];
    snprintf(name, sizeof name, "/tmp/d%d", i);
    if (mkdir(name, 0700) < 0) return 9;
    chmod(name, 0);
    snprintf(name, sizeof name, "/box/f%d", i);
    if (i % 2 ? symlink("/proc/1/root", name) < 0 : open(name, O_CREAT | O_WRONLY, 0) < 0) return 8;
  }
}
