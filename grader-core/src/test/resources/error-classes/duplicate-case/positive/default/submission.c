#include <stdio.h>

int main(void) {
    int n;
    scanf("%d", &n);
    switch (n % 2) {
        default:
            printf("even\n");
            break;
        default:
            printf("odd\n");
            break;
    }
    return 0;
}
