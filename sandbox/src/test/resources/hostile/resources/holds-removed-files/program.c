#include <fcntl.h>
#include <unistd.h>
int main(void) {
  static char much[1 << 20];
  for (;;) {
    int file = open("/tmp/gone", O_CREAT | O_WRONLY, 0600);
    unlink("/tmp/gone");
    for (int i = 0; i < 12; i++)
      if (write(file, much, sizeof much) <= 0) return 9;
  }
}
