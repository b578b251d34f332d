#include <stdio.h>

int main(void)
{
    int first, second, spare;
    scanf("%d %d", &first, &second);
    spare = first;
    second = spare;
    first = second;
    printf("%d %d\n", first, second);
}
