#include <stdio.h>
int main(void) {
  char word[16];
  if (scanf("%15s", word) != 1) return 1;
  puts(word);
  return 0;
}
