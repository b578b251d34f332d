#include "probe.h"
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
int main(void) {
  TRY("chroot", chroot("/tmp"));
  mkdir("/tmp/deep", 0700);
  TRY("chroot to itself", chroot("."));
  TRY("pivot_root", syscall(SYS_pivot_root, "/tmp", "/tmp/deep"));
  int above = open("/", O_RDONLY | O_DIRECTORY);
  TRY("fchdir and climb", chroot("/tmp/deep") < 0 ? -1 : fchdir(above));
  TRY("climb by dots", chdir("../../../../../../../../../../.."));
  struct stat root, here;
  stat("/", &root);
  stat(".", &here);
  say("the root it climbs to", root.st_ino == here.st_ino && root.st_dev == here.st_dev ? "same" : "another");
  return 0;
}
