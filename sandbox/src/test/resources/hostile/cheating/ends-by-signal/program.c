#include <signal.h>
#include <stdio.h>
int main(void) {
  int n = 0;
  if (scanf("%d", &n) != 1) return 255;
  raise(n);
  return 0;
}
