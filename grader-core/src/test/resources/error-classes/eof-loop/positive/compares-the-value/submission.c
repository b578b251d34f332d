#include <stdio.h>

int main(void) {
    int n = 0, sum = 0;
    while (n != EOF) {
        scanf("%d", &n);
        sum += n;
    }
    printf("%d\n", sum);
    return 0;
}
