#include "probe.h"
#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
int main(void) {
  int more = 0, folders = 0;
  struct stat status;
  for (int i = 0; i < 1024; i++) {
    if (fstat(i, &status) < 0) continue;
    more += i > 2;
    folders += S_ISDIR(status.st_mode);
  }
  say("descriptors beyond three", more ? "some" : "none");
  say("folders among them", folders ? "some" : "none");
  say("descriptors of the supervisor", opendir("/proc/1/fd") ? "some" : "none");
  char here[200] = "";
  say("working folder", getcwd(here, sizeof here) ? here : "unknown");
  TRY("root of 1", open("/proc/1/root/etc", O_RDONLY));
  TRY("working folder of 1", open("/proc/1/cwd", O_RDONLY));
  TRY("descriptor 0 of 1", open("/proc/1/fd/0", O_WRONLY));
  return 0;
}
