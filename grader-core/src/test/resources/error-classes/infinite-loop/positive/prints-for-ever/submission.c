#include <stdio.h>

int main(void) {
    int n, i = 0, j = 0;
    scanf("%d", &n);
    while (i < n) {
        printf("%d\n", i);
        j++;
    }
    return j - j;
}
