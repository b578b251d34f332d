#include <stdio.h>

int main(void) {
    int n, i = 1;
    scanf("%d", &n);
    while (i < n + 1) {
        i++;
        printf("%d\n", i);
    }
    return 0;
}
