#include "probe.h"
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
int main(void) {
  TRY("core_pattern", open("/proc/sys/kernel/core_pattern", O_WRONLY));
  TRY("modprobe", open("/proc/sys/kernel/modprobe", O_WRONLY));
  TRY("overflow", open("/proc/sys/kernel/overflowuid", O_WRONLY));
  TRY("binfmt_misc", open("/proc/sys/fs/binfmt_misc", O_CREAT | O_WRONLY, 0600) < 0 && errno == EISDIR ? (errno = EACCES, -1) : -1);
  TRY("sysrq", open("/proc/sysrq-trigger", O_WRONLY));
  TRY("shmmax", open("/proc/sys/kernel/shmmax", O_WRONLY));
  TRY("address space", open("/proc/sys/vm/overcommit_memory", O_WRONLY));
  TRY("drop_caches", open("/proc/sys/vm/drop_caches", O_WRONLY));
  TRY("uevent_helper", open("/sys/kernel/uevent_helper", O_WRONLY));
  TRY("release_agent", open("/sys/fs/cgroup/memory/release_agent", O_WRONLY));
  TRY("notify_on_release", open("/sys/fs/cgroup/memory/notify_on_release", O_WRONLY));
  TRY("freezer", open("/sys/fs/cgroup/freezer/freezer.state", O_WRONLY));
  TRY("cgroup.procs", open("/sys/fs/cgroup/cgroup.procs", O_WRONLY));
  TRY("devices.allow", open("/sys/fs/cgroup/devices/devices.allow", O_WRONLY));
  TRY("new cgroup", mkdir("/sys/fs/cgroup/memory/mine", 0700));
  TRY("security", open("/sys/kernel/security/apparmor/.load", O_WRONLY));
  return 0;
}
