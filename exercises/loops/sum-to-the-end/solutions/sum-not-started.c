#include <stdio.h>

int main(void)
{
    int n;
    int sum;

    while (scanf("%d", &n) == 1) {
        sum = sum + n;
    }
    printf("%d\n", sum);
    return 0;
}
