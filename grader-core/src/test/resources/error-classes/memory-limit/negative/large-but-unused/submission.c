#include <stdio.h>

int table[10000][10000];

int main(void) {
    int n;
    scanf("%d", &n);
    table[0][0] = n;
    printf("%d\n", table[0][0] + 1);
    return 0;
}
