#include "probe.h"
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
int main(void) {
  int known = 0, all = 0;
  for (char **e = environ; *e; e++, all++) known += strncmp(*e, "PATH=", 5) == 0 || strncmp(*e, "LC_ALL=", 7) == 0;
  say("environment", all == known ? "PATH and LC_ALL only" : "more");
  say("user id", getuid() >= 10000 && getuid() == geteuid() && getgid() == getuid() ? "fresh" : "known");
  char name[100] = "";
  gethostname(name, sizeof name);
  say("host name", name);
  int open_ones = 0;
  struct stat status;
  for (int i = 0; i < 1024; i++) open_ones += fstat(i, &status) == 0;
  say("descriptors", open_ones == 3 ? "3" : "more");
  return 0;
}
