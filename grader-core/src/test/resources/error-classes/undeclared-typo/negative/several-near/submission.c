#include <stdio.h>

int main(void)
{
    int length1, length2;

    scanf("%d %d", &length1, &length2);
    printf("%d\n", length + length2);
    return 0;
}
