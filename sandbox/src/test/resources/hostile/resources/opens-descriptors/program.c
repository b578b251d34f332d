#include "probe.h"
#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>
int main(void) {
  int last = 0, next, ends[2];
  while ((next = open("/dev/null", O_RDONLY)) >= 0) last = next;
  say("descriptors", last < 300 ? "below 300" : "many");
  TRY("one more file", open("/dev/null", O_RDONLY));
  TRY("one more pipe", pipe(ends));
  TRY("one more epoll", epoll_create1(0));
  TRY("one more timer", timerfd_create(CLOCK_MONOTONIC, 0));
  TRY("one more event", eventfd(0, 0));
  TRY("one more watch", inotify_init());
  return 0;
}
