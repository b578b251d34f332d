#include "probe.h"

#include <fcntl.h>
#include <unistd.h>
int main(void) {
  TRY("write to its input", write(0, "x", 1));
  TRY("write behind its end", pwrite(0, "x", 1, 1000));
  TRY("open it for writing", pwrite(open("/proc/self/fd/0", O_RDWR), "x", 1, 0));
  TRY("cut it", ftruncate(0, 0));
  TRY("punch a hole", fallocate(0, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, 1));
  TRY("take the seals off", fcntl(0, F_ADD_SEALS, 0));
  TRY("seek far behind its end", lseek(0, 1L << 40, SEEK_SET));
  return 0;
}
