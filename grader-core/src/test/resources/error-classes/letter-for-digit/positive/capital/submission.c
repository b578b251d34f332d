#include <stdio.h>

int main(void)
{
    int n;

    scanf("%d", &n);
    if (n > O)
        printf("yes\n");
    return 0;
}
