#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>
int main(void) {
  static const int families[] = {AF_INET, AF_INET6, AF_PACKET, AF_NETLINK, 40 /* AF_VSOCK */};
  for (int i = 0; i < 5; i++) {
    int fd = socket(families[i], i == 2 ? SOCK_RAW : SOCK_STREAM, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(53)};
    address.sin_addr.s_addr = htonl(0x08080808);
    if (fd >= 0 && connect(fd, (struct sockaddr *)&address, sizeof address) == 0) printf("family %d connects\n", families[i]);
  }
  puts("alone");
  return 0;
}
