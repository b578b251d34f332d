int main(void) {
  int אבג = 1, а = 2, ‍‮ = 3;
  return אבג + a + naïve$x + \u202Ex;
}
