#include <stdio.h>

int main(void) {
    int a, b;
    scanf("%d %d", &a, &b);
    for (int i = 0, i < 2; i++) {
        printf("%d\n", a + b);
    }
    return 0;
}
