#include <stdio.h>

int main(void)
{
    int n;
    while (scanf("%d", &n) == 1) {
        if (n <= 0) {
            continue;
        } else if (n % 2 == 0) {
            printf("%d\n", n);
        }
    }
    return 0;
}
