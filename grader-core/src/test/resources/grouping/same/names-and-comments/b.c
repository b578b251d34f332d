#include <stdio.h>

// my program
int main(void) {
  int total = 0; /* of all */
  int value;
  scanf("%d", &value);
  total += value;
  printf("%d\n", total); }
