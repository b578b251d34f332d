#include <stdlib.h>
#include <unistd.h>
static void last(void) { _exit(0); }
int main(void) {
  atexit(last);
  at_quick_exit(last);
  quick_exit(3);
}
