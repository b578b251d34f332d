#include <stdio.h>

int main(void)
{
    int n;

    for (int i = 0; i < 3; i++) {
        scanf("%d", &n);
        printf("%d\n", 2 * n);
    }
    return 0;
}
