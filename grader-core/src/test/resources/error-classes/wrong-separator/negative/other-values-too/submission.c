#include <stdio.h>

int main(void) {
    int n;
    scanf("%d", &n);
    printf("2");
    for (int i = 3; i <= n + 1; i++) {
        printf(",%d", i);
    }
    printf("\n");
    return 0;
}
