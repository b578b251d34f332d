#include "probe.h"
#include <sys/socket.h>
int main(void) {
  TRY("unix", socket(AF_UNIX, SOCK_STREAM, 0));
  TRY("internet", socket(AF_INET, SOCK_STREAM, 0));
  TRY("internet 6", socket(AF_INET6, SOCK_DGRAM, 0));
  TRY("raw", socket(AF_INET, SOCK_RAW, 1));
  TRY("packet", socket(AF_PACKET, SOCK_RAW, 0));
  TRY("netlink", socket(AF_NETLINK, SOCK_RAW, 0));
  TRY("audit", socket(AF_NETLINK, SOCK_RAW, 9));
  TRY("vsock", socket(40, SOCK_STREAM, 0));
  TRY("bluetooth", socket(31, SOCK_RAW, 0));
  TRY("kernel crypto", socket(38, SOCK_SEQPACKET, 0));
  TRY("can", socket(29, SOCK_RAW, 0));
  TRY("rds", socket(21, SOCK_SEQPACKET, 0));
  TRY("tipc", socket(30, SOCK_SEQPACKET, 0));
  int ends[2];
  TRY("pair", socketpair(AF_UNIX, SOCK_STREAM, 0, ends));
  return 0;
}
