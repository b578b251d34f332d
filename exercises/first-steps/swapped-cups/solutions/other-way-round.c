#include <stdio.h>
int main(void)
{
int first, second, spare;
    scanf("%d %d", &first, &second);

    spare = first;
    first = second;
    second = spare;

    printf("%d %d\n", first, second);
}
