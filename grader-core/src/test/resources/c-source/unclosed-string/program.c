#include <stdio.h>

int main(void) {
    int n = 0;
    printf("n is %d\n, n);
    scanf("%d", &n);
    char c = 'ab;
    return n;
}
