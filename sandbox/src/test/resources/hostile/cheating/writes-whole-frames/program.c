#include <stdio.h>
static void frame(FILE *to, unsigned char type, const char *payload, unsigned size) {
  unsigned char head[5] = {0, 0, 0, (unsigned char)(size + 1), type};
  fwrite(head, 1, 5, to);
  fwrite(payload, 1, size, to);
}
int main(void) {
  char done[13] = "\0\0\0\0\0\0\0\1\1";
  for (int i = 0; i < 50; i++) {
    frame(stdout, 0x83, done, 13);
    frame(stdout, 0x84, done, 13);
    frame(stderr, 0x85, done, 8);
    frame(stderr, 0x81, done, 13);
  }
  return 0;
}
