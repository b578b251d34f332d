typedef int v __attribute__((vector_size(1 << 20)));
static v f(v a) { return a * a + a; }
int g(int n) { struct { int a[n]; } s[n]; void h(void) { s[0].a[0] = sizeof s; } h(); return s[0].a[0]; }
int main(void) { v x = {0}; return f(x)[0] + g(1) + __builtin_constant_p(({ goto *&&l; l: 0; })); }
