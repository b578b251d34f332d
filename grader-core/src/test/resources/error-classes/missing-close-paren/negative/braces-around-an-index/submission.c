#include <stdio.h>

int main(void)
{
    int sides[2];

    scanf("%d %d", &sides[0], &sides[1]);
    printf("%d\n", sides{0});
    return 0;
}
