#include <stdio.h>

int main(void) {
    int a, b;
    scanf("%d %d", &a, &b);
    if (a > b) {
        printf("first\n");
    }
    if (a < b) {
        printf("second\n");
    }
    return 0;
}
