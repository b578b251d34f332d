// compiler-outcome: EXITED
#define A(x) x x x x x x x x
#define B(x) A(x) A(x) A(x) A(x) A(x) A(x)
#define C(x) B(x) B(x) B(x) B(x) B(x) B(x)
int main(void) { C(C(undeclared;)) }
