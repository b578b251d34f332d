#include <stdio.h>

int main(void) {
    int x, sum = 0, count = 0;
    while (scanf("%d", &x) == 1) {
        if (count < 3) {
            sum += x;
        }
        count++;
    }
    printf("%d\n", sum);
    return 0;
}
