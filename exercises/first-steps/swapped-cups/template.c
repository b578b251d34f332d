printf("%d %d\n", first, second);
second = spare;
int main(void)
scanf("%d %d", &first, &second);
second = first;
{
first = second;
int first, second, spare;
#include <stdio.h>
}
spare = first;
