#include <stdio.h>

int main(void) {
    int n;
    int price = 1.5;
    scanf("%d", &n);
    printf("%.2f\n", (double) n * price);
    return 0;
}
