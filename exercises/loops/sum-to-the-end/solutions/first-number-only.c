#include <stdio.h>

int main(void)
{
    int n;
    int sum = 0;

    if (scanf("%d", &n) == 1) {
        sum = sum + n;
    }
    printf("%d\n", sum);
    return 0;
}
