#include <stdio.h>

int main(void)
{
    scanf("%d %d", &first, &second);
    int first, second, spare;
    spare = first;
    first = second;
    second = spare;
    printf("%d %d\n", first, second);
}
