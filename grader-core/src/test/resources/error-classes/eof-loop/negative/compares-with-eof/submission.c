#include <stdio.h>

int main(void) {
    int x, sum = 1;
    while (scanf("%d", &x) != EOF) {
        sum += x;
    }
    printf("%d\n", sum);
    return 0;
}
