#include <stdio.h>

int main(void) {
    int a, b;
    scanf("%d %d", &a, &b);
    int c = 2b;
    printf("%d\n", a + c);
    return 0;
}
