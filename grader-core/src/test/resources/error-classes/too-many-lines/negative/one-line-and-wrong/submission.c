#include <stdio.h>

int main(void) {
    int n;
    scanf("%d", &n);
    printf("The answer is %d\n", 3 * n);
    return 0;
}
