#include <stdio.h>

int main(void)
{
    int sold[31][10];
    int days, kinds;

    scanf("%d %d", &days, &kinds);

    return 0;
}
