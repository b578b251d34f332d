#include "probe.h"
#include <ctype.h>
#include <dirent.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdlib.h>
#include <unistd.h>
static int answers;
static int look(const char *path, const struct stat *status, int type, struct FTW *place) {
  static char text[1 << 20];
  (void)status, (void)place;
  int file = type == FTW_F && strcmp(path, "/job/a.out") != 0 ? open(path, O_RDONLY) : -1;
  ssize_t size = file < 0 ? 0 : read(file, text, sizeof text - 1);
  if (file >= 0) close(file);
  if (size > 0 && memmem(text, (size_t)size, "the answ" "er to", 13)) answers++;
  return 0;
}
int main(void) {
  nftw("/box", look, 20, FTW_PHYS);
  nftw("/job", look, 20, FTW_PHYS);
  nftw("/tmp", look, 20, FTW_PHYS);
  nftw("/usr/lib/taskgrader", look, 20, FTW_PHYS);
  nftw("/usr/share/taskgrader", look, 20, FTW_PHYS);
  nftw("/etc", look, 20, FTW_PHYS);
  nftw("/run", look, 20, FTW_PHYS);
  say("files with an answer", answers ? "some" : "none");
  int others = 0, processes = 0;
  DIR *job = opendir("/job");
  for (struct dirent *e; job && (e = readdir(job));) others += e->d_name[0] != '.' && strcmp(e->d_name, "a.out") != 0;
  say("other files of the job", others ? "some" : "none");
  DIR *proc = opendir("/proc");
  for (struct dirent *e; proc && (e = readdir(proc));) processes += isdigit((unsigned char)e->d_name[0]) && atoi(e->d_name) != 1;
  say("processes besides the supervisor", processes == 1 ? "1" : "more");
  return 0;
}
