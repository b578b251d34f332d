static int depth(volatile int n) {
  volatile char frame[1024];
  frame[0] = (char)n;
  return depth(n + 1) + frame[0];
}
int main(void) { return depth(0); }
