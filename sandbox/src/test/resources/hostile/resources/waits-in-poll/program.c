#include <poll.h>
#include <sys/epoll.h>
#include <sys/select.h>
#include <unistd.h>
int main(void) {
  int ends[2];
  if (pipe(ends) < 0) return 1;
  struct pollfd never = {ends[0], POLLIN, 0};
  if (fork() == 0) return poll(&never, 1, -1);
  if (fork() == 0) {
    fd_set set;
    FD_ZERO(&set);
    FD_SET(ends[0], &set);
    return select(ends[0] + 1, &set, 0, 0, 0);
  }
  struct epoll_event event;
  return epoll_wait(epoll_create1(0), &event, 1, -1);
}
