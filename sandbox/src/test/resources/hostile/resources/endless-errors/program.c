#include <stdio.h>
int main(void) {
  for (;;) fputs("x", stderr);
}
