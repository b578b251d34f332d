#include <stdio.h>

int table[1000000];

int main(void) {
    int a, b;
    scanf("%d %d", &a, &b);
    table[0] = a;
    printf("%d\n", table[0] + b);
    return 0;
}
