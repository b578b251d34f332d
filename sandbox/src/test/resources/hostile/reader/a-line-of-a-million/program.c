#include <stdio.h>
int main(void) {
  for (int i = 0; i < 60000; i++) putchar("<&\"'"[i % 4]);
  return 0;
}
