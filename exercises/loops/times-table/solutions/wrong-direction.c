#include <stdio.h>

int main(void)
{
    int n, i;

    scanf("%d", &n);
    for (i = 10; i >= 1; i++) {
        printf("%d x %d = %d\n", n, i, n * i);
    }
    return 0;
}
