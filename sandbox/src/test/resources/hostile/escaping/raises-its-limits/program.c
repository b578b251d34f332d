#include "probe.h"
#include <fcntl.h>
#include <sched.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
static int raise_limit(int which) {
  struct rlimit unlimited = {RLIM_INFINITY, RLIM_INFINITY};
  return setrlimit(which, &unlimited);
}
int main(void) {
  TRY("more processes", raise_limit(RLIMIT_NPROC));
  TRY("more descriptors", raise_limit(RLIMIT_NOFILE));
  TRY("larger files", raise_limit(RLIMIT_FSIZE));
  TRY("more CPU time", raise_limit(RLIMIT_CPU));
  TRY("locked memory", raise_limit(RLIMIT_MEMLOCK));
  TRY("more stack", raise_limit(RLIMIT_STACK));
  struct rlimit low = {1, 1}, core;
  TRY("limits of 1", prlimit(1, RLIMIT_NOFILE, &low, 0));
  TRY("a better place in the queue", setpriority(PRIO_PROCESS, 0, -20));
  struct sched_param first = {.sched_priority = 50};
  TRY("real time", sched_setscheduler(0, SCHED_FIFO, &first));
  TRY("deadline", syscall(SYS_sched_setattr, 0, &first, 0));
  cpu_set_t all;
  CPU_ZERO(&all);
  CPU_SET(0, &all);
  TRY("other processors", sched_setaffinity(0, sizeof all, &all));
  int preference = open("/proc/self/oom_score_adj", O_WRONLY);
  TRY("out of memory last", write(preference, "-1000", 5));
  raise_limit(RLIMIT_CORE);
  getrlimit(RLIMIT_CORE, &core);
  say("core files", core.rlim_max <= 1 ? "unchanged" : "raised");
  return 0;
}
