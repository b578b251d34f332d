#include "probe.h"
#include <fcntl.h>
#include <sys/mount.h>
#include <sys/syscall.h>
#include <unistd.h>
int main(void) {
  TRY("tmpfs", mount("none", "/tmp", "tmpfs", 0, ""));
  TRY("proc", mount("proc", "/tmp", "proc", 0, ""));
  TRY("bind", mount("/", "/tmp", 0, MS_BIND | MS_REC, 0));
  TRY("remount the root", mount(0, "/", 0, MS_REMOUNT | MS_BIND, 0));
  TRY("private", mount(0, "/", 0, MS_PRIVATE | MS_REC, 0));
  TRY("umount", umount("/box"));
  TRY("lazy umount", umount2("/proc", MNT_DETACH));
  TRY("open_tree", syscall(SYS_open_tree, AT_FDCWD, "/", 1));
  TRY("move_mount", syscall(SYS_move_mount, AT_FDCWD, "/tmp", AT_FDCWD, "/box", 0));
  TRY("fsopen", syscall(SYS_fsopen, "tmpfs", 0));
  TRY("fsconfig", syscall(SYS_fsconfig, 0, 0, 0, 0, 0));
  TRY("fsmount", syscall(SYS_fsmount, 0, 0, 0));
  TRY("fspick", syscall(SYS_fspick, AT_FDCWD, "/", 0));
  TRY("mount_setattr", syscall(SYS_mount_setattr, AT_FDCWD, "/", 0, 0, 0));
  return 0;
}
