#include <stdio.h>

int main(void)
{
    int n;

    scanf("%d", &n);
    if (n is even)
        printf("yes\n");
    return 0;
}
