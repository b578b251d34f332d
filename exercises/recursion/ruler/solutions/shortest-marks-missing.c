#include <stdio.h>

void line(int length)
{
    for (int i = 0; i < length; i++) {
        printf("-");
    }
    printf("\n");
}

void ruler(int n)
{
    if (n > 1) {
        ruler(n - 1);
        line(n);
        ruler(n - 1);
    }
}

int main(void)
{
    int n;

    scanf("%d", &n);
    ruler(n);
    return 0;
}
