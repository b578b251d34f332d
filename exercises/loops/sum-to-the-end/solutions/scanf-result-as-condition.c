#include <stdio.h>

int main(void)
{
    int n = 0;
    int sum = 0;

    while (scanf("%d", &n)) {
        sum = sum + n;
    }
    printf("%d\n", sum);
    return 0;
}
