#include <stdio.h>

#define A(x) x x x x x x x x x x
#define B(x) A(A(A(A(x))))
#define C(x) B(B(x))

int main(void) {
    int a, b;
    scanf("%d %d", &a, &b);
    C(C(a++;))
    printf("%d\n", a + b);
    return 0;
}
