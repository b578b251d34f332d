#define A(x) ((x) * 3 % 7919 + (x) * 5 % 7907)
#define B(x) A(A(A(x)))
#define C(x) B(B(B(x)))
#define D(x) C(C(x))
int main(void) { return D(D(1)) == 3; }
