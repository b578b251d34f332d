#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>
int main(void) {
  for (int i = 0; i < 5; i++)
    if (fork() == 0) break;
  setsid();
  for (int i = 0;; i++) {
    char name[60];
    snprintf(name, sizeof name, "/tmp/%d-%d", (int)getpid(), i % 300);
    mkdir(name, 0);
    rmdir(name);
    if (i % 50 == 0) close(open(name, O_CREAT | O_WRONLY, 0));
  }
}
