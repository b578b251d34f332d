#include <stdio.h>

int main(void) {
    int n, i = 1;
    scanf("%d", &n);
    while (i < n) {
        i++;
        printf("%d\n", i);
    }
    return 0;
}
