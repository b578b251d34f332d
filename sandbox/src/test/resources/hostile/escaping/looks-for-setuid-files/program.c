#include "probe.h"
#include <ftw.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>
static int setuid_files, capable_files;
static int look(const char *path, const struct stat *status, int type, struct FTW *place) {
  (void)place;
  if (strncmp(path, "/proc/", 6) == 0 || strncmp(path, "/sys/", 5) == 0 || type != FTW_F) return 0;
  if (status->st_mode & (S_ISUID | S_ISGID)) setuid_files++;
  if (getxattr(path, "security.capability", 0, 0) > 0) capable_files++;
  return 0;
}
int main(void) {
  nftw("/", look, 20, FTW_PHYS);
  say("set-user-ID files", setuid_files ? "some" : "none");
  say("files with capabilities", capable_files ? "some" : "none");
  say("new privileges are off", prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1 ? "1" : "0");
  return 0;
}
