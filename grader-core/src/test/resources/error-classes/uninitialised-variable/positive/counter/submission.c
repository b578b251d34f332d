#include <stdio.h>

int main(void)
{
    int n, count;

    scanf("%d", &n);
    while (n > 0) {
        count = count + 2;
        n--;
    }
    printf("%d\n", count);
    return 0;
}
