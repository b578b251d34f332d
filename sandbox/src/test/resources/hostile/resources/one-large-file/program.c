#include <stdio.h>
int main(void) {
  FILE *file = fopen("/tmp/large", "w");
  if (file == NULL) return 9;
  for (;;) fputs("0123456789012345678901234567890123456789012345678901234567890123", file);
}
