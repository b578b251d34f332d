#include "probe.h"
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>
int main(void) {
  TRY("mbind", syscall(SYS_mbind, 0, 0, 0, 0, 0, 0));
  TRY("set_mempolicy", syscall(SYS_set_mempolicy, 0, 0, 0));
  TRY("migrate_pages", syscall(SYS_migrate_pages, 1, 0, 0, 0));
  TRY("move_pages", syscall(SYS_move_pages, 1, 0, 0, 0, 0, 0));
  struct iovec piece = {"x", 1};
  TRY("vmsplice", vmsplice(1, &piece, 1, 0));
  TRY("remap_file_pages", syscall(SYS_remap_file_pages, 0, 0, 0, 0, 0));
  TRY("huge pages", mmap(0, 1 << 21, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_HUGETLB, -1, 0) == MAP_FAILED ? -1 : 0);
  return 0;
}
