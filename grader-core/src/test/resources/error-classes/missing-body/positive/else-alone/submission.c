#include <stdio.h>

int main(void) {
    int a, b, i;
    scanf("%d %d", &a, &b);
    for (i = 0; i < 1; i++) {
        if (a < b)
            printf("%d\n", a + b);
        else
    }
    return 0;
}
