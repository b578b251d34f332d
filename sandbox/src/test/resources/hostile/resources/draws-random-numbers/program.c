#include <fcntl.h>
#include <sys/random.h>
#include <unistd.h>
int main(void) {
  static char room[1 << 16];
  int chance = open("/dev/urandom", O_RDONLY);
  while (getrandom(room, sizeof room, 0) > 0 && read(chance, room, sizeof room) > 0)
    ;
  return 0;
}
