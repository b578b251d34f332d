#include <sys/prctl.h>
int main(void) {
  prctl(PR_SET_NAME, "a) T 1 (b) S");
  for (volatile unsigned i = 0;; i++)
    ;
}
