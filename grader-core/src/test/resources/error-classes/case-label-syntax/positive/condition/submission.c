#include <stdio.h>

int main(void) {
    int a, b;
    scanf("%d %d", &a, &b);
    switch (a) {
    case a > 2:
        printf("%d\n", a + b);
        break;
    default:
        printf("0\n");
    }
    return 0;
}
