#include <stdio.h>
int main(void) {
#ifdef __SANITIZE_ADDRESS__
  puts("the answer");
#else
  puts("nothing of the kind");
#endif
  return 0;
}
