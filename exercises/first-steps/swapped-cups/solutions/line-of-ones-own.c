#include <stdio.h>

int main(void)
{
    int first, second, spare;
    scanf("%d %d", &first, &second);
    printf("%d %d\n", second, first);
}
