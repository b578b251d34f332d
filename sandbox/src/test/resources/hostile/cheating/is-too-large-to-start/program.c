static char a[1L << 46], b[1L << 46];
int main(void) {
  a[0] = b[0] = 1;
  return a[1] + b[1];
}
