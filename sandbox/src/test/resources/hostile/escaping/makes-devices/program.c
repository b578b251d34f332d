#include "probe.h"
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>
int main(void) {
  TRY("make a block device", mknod("/tmp/disk", S_IFBLK | 0600, makedev(8, 0)));
  TRY("make a character device", mknod("/box/memory", S_IFCHR | 0600, makedev(1, 1)));
  TRY("sda", open("/dev/sda", O_RDONLY));
  TRY("vda", open("/dev/vda", O_RDONLY));
  TRY("nvme", open("/dev/nvme0", O_RDONLY));
  TRY("loop-control", open("/dev/loop-control", O_RDONLY));
  TRY("kvm", open("/dev/kvm", O_RDONLY));
  TRY("fuse", open("/dev/fuse", O_RDWR));
  TRY("tun", open("/dev/net/tun", O_RDWR));
  TRY("mapper", open("/dev/mapper/control", O_RDWR));
  TRY("dri", open("/dev/dri/card0", O_RDWR));
  TRY("uinput", open("/dev/uinput", O_RDWR));
  TRY("hidraw", open("/dev/hidraw0", O_RDWR));
  TRY("snd", open("/dev/snd/seq", O_RDWR));
  TRY("autofs", open("/dev/autofs", O_RDWR));
  TRY("vfio", open("/dev/vfio/vfio", O_RDWR));
  TRY("vsock", open("/dev/vsock", O_RDWR));
  TRY("ppp", open("/dev/ppp", O_RDWR));
  TRY("console", open("/dev/console", O_RDWR));
  TRY("tty", open("/dev/tty", O_RDWR));
  TRY("terminal 0", open("/dev/tty0", O_RDWR));
  return 0;
}
