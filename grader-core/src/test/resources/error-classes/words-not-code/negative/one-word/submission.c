#include <stdio.h>

int main(void)
{
    int count;

    scanf("%d", &count);
    if (nothing)
        printf("none\n");
    return 0;
}
