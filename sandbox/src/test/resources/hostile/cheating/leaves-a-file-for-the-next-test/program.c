#include "probe.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
int main(void) {
  TRY("file in /box", open("/box/count", O_RDONLY));
  TRY("file in /tmp", open("/tmp/count", O_RDONLY));
  TRY("link", readlink("/tmp/link", (char[9]){0}, 8));
  TRY("hidden folder", open("/tmp/.hidden/.deep/count", O_RDONLY));
  close(open("/box/count", O_CREAT | O_WRONLY, 0600));
  close(open("/tmp/count", O_CREAT | O_WRONLY, 0600));
  symlink("/tmp/count", "/tmp/link");
  mkdir("/tmp/.hidden", 0700);
  mkdir("/tmp/.hidden/.deep", 0700);
  close(open("/tmp/.hidden/.deep/count", O_CREAT | O_WRONLY, 0600));
  chmod("/tmp/.hidden/.deep", 0);
  chmod("/tmp/.hidden", 0);
  return 0;
}
