#include <stdio.h>

int main(void)
{
    int first, second, spare;
    scanf("%d %d", &first, &second);
    first = second;
    spare = first;
    second = spare;
    printf("%d %d\n", first, second);
}
