#include <stdio.h>

int main(void) {
    int n;
    scanf("%d", &n);
    if (n % 2 == 2) {
        printf("even\n");
    } else {
        printf("odd\n");
    }
    return 0;
}
