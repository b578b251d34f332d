#include <stdio.h>

int main(void) {
    int a, b;
    scanf("%d %d", &a, &b);
    else if (a < b) {
        printf("%d\n", a + b);
    }
    return 0;
}
