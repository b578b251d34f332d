#include "probe.h"
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>
static int first_octet(const char *path) {
  char octet;
  int file = open(path, O_RDONLY);
  return file >= 0 && read(file, &octet, 1) == 1 ? octet : -1;
}
static int symbols_hidden(void) {
  FILE *symbols = fopen("/proc/kallsyms", "r");
  char line[200] = "0";
  if (symbols && !fgets(line, sizeof line, symbols)) return 1;
  return strtoull(line, 0, 16) == 0;
}
int main(void) {
  TRY("kcore", open("/proc/kcore", O_RDONLY) >= 0 && first_octet("/proc/kcore") < 0 ? (errno = EACCES, -1) : -1);
  TRY("page flags", open("/proc/kpageflags", O_RDONLY));
  TRY("page counts", open("/proc/kpagecount", O_RDONLY));
  TRY("kernel log", open("/dev/kmsg", O_RDONLY));
  TRY("kernel messages", open("/proc/kmsg", O_RDONLY));
  TRY("memory", open("/dev/mem", O_RDWR));
  TRY("kernel memory", open("/dev/kmem", O_RDWR));
  TRY("port", open("/dev/port", O_RDWR));
  TRY("timers", open("/proc/timer_list", O_RDONLY) >= 0 && first_octet("/proc/timer_list") < 0 ? (errno = EACCES, -1) : -1);
  TRY("firmware", open("/sys/firmware/dmi/tables/DMI", O_RDONLY));
  TRY("traces", open("/sys/kernel/debug/tracing/trace", O_RDONLY));
  say("symbols", symbols_hidden() ? "hidden" : "shown");
  say("keys", first_octet("/proc/keys") < 0 ? "empty" : "shown");
  say("interrupts", first_octet("/proc/interrupts") < 0 ? "empty" : "shown");
  say("scheduler", first_octet("/proc/sched_debug") < 0 ? "empty" : "shown");
  return 0;
}
