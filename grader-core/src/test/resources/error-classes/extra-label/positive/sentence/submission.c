#include <stdio.h>

int main(void) {
    int n;
    scanf("%d", &n);
    printf("%d is the double of your number\n", 2 * n);
    return 0;
}
