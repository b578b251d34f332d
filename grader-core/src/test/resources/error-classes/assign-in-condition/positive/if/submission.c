#include <stdio.h>

int main(void) {
    int a, b;
    scanf("%d %d", &a, &b);
    if (a = 5) {
        printf("five\n");
    } else {
        printf("%d\n", a + b);
    }
    return 0;
}
