#include "probe.h"
#include <fcntl.h>
#include <unistd.h>
int main(void) {
  TRY("the supervisor", open("/usr/lib/taskgrader/supervisor", O_WRONLY));
  TRY("the compiler", open("/usr/lib/taskgrader/cc", O_WRONLY));
  TRY("the C library", open("/lib/x86_64-linux-gnu/libc.so.6", O_WRONLY));
  TRY("the loader's list", open("/etc/ld.so.preload", O_CREAT | O_WRONLY, 0644));
  TRY("the program itself", open("/job/a.out", O_WRONLY));
  TRY("its own image", open("/proc/self/exe", O_RDWR));
  TRY("rename the compiler", rename("/usr/bin/gcc", "/usr/bin/gcc.old"));
  TRY("remove the compiler", unlink("/usr/bin/gcc"));
  TRY("put something beside the compiler", symlink("/box/mine", "/usr/bin/cc1"));
  return 0;
}
