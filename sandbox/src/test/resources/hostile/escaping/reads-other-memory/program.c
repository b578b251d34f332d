#include "probe.h"
#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>
int main(void) {
  char octets[16];
  struct iovec here = {octets, sizeof octets}, there = {(void *)0x400000, sizeof octets};
  TRY("process_vm_readv", process_vm_readv(1, &here, 1, &there, 1, 0));
  TRY("process_vm_writev", process_vm_writev(1, &here, 1, &there, 1, 0));
  TRY("process_madvise", syscall(SYS_process_madvise, 0, &there, 1, 21, 0));
  TRY("pidfd_open", syscall(SYS_pidfd_open, 1, 0));
  TRY("pidfd_getfd", syscall(SYS_pidfd_getfd, 0, 0, 0));
  TRY("pidfd_send_signal", syscall(SYS_pidfd_send_signal, 0, 9, 0, 0));
  TRY("process_mrelease", syscall(SYS_process_mrelease, 0, 0));
  TRY("open mem of 1", open("/proc/1/mem", O_RDWR));
  TRY("open maps of 1", open("/proc/1/maps", O_RDONLY));
  TRY("open environ of 1", open("/proc/1/environ", O_RDONLY));
  TRY("open auxv of 1", open("/proc/1/auxv", O_RDONLY));
  return 0;
}
