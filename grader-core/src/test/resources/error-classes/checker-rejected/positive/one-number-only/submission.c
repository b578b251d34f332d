#include <stdio.h>

int main(void) {
    int sum;
    scanf("%d", &sum);
    printf("%d\n", sum);
    return 0;
}
