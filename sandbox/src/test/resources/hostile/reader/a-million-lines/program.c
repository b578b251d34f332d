#include <stdio.h>
int main(void) {
  for (int i = 0; i < 20000; i++) putchar('\n');
  putchar('a');
  for (int i = 0; i < 10000; i++) fputs("\u0301\u0489", stdout);
  return 0;
}
