#include <stdio.h>

int main(void)
{
    int n = 0;
    int sum = 0;

    scanf("%d", &n);
    while (n != EOF) {
        sum = sum + n;
        scanf("%d", &n);
    }
    printf("%d\n", sum);
    return 0;
}
