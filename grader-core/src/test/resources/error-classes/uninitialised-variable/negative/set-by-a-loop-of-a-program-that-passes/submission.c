#include <stdio.h>

int main(void)
{
    int n, i, last;

    scanf("%d", &n);
    for (i = 0; i < n; i++) {
        scanf("%d", &last);
    }
    printf("%d\n", last);
    return 0;
}
