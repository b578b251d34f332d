#define _GNU_SOURCE
#include <fcntl.h>
#include <ftw.h>
#include <unistd.h>
static int swallow(const char *path, const struct stat *status, int type, struct FTW *place) {
  static char room[1 << 16];
  (void)status, (void)place;
  int file = type == FTW_F ? open(path, O_RDONLY) : -1;
  while (file >= 0 && read(file, room, sizeof room) > 0)
    ;
  if (file >= 0) close(file);
  return 0;
}
int main(void) {
  return nftw("/usr", swallow, 20, FTW_PHYS) > 0;
}
