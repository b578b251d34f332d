#include <stdio.h>

int main(void) {
    int a, b;
    scanf("%d %d", &a, &b);
    if (a == b && a < 10) {
        printf("equal\n");
    } else if (a >= b) {
        printf("larger\n");
    } else {
        printf("smaller\n");
    }
    return 0;
}
