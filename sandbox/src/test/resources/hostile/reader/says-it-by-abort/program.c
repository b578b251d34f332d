#include <assert.h>
int main(int argc, char **argv) {
  argv[0] = "<script>\033[2J";
  assert(argc == 99 && "<script>alert(1)</script>\033]0;owned\007\u202E");
  return 0;
}
