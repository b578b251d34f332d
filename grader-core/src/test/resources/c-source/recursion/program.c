int always(int n) { return n * always(n - 1); }
int factorial(int n) { if (n <= 1) return 1; return n * factorial(n - 1); }
int power(int x, int n) { return n == 0 ? 1 : x * power(x, n - 1); }
int odd(int n);
int even(int n) { return n == 0 || odd(n - 1); }
int odd(int n) { if (even(n - 1)) return 0; return 1; }
int leaf(int n) { return always(n); }
