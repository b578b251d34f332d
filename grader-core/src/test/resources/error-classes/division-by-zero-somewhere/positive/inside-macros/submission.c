#include <stdio.h>

#define QUOTIENT (a / b)
#define REST (a % b)

int main(void) {
    int a, b;
    scanf("%d %d", &a, &b);
    printf("%d %d\n", QUOTIENT, REST);
    return 0;
}
