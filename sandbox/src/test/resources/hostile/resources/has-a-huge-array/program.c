#include <string.h>
static char zeroes[300 << 20];
int main(void) {
  memset(zeroes, 1, sizeof zeroes);
  return zeroes[5];
}
