#include <stdio.h>

int main(void) {
    int a, b;
    scanf("%d %d", &a, &b);
    for (int k = 0; k < a; k++) {
        printf("*");
    }
    printf("\n");
    for (int k = 0; k < b; k++) {
        printf("*");
    }
    printf("\n");
    return 0;
}
