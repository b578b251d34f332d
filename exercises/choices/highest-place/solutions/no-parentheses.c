#include <stdio.h>

int main(void)
{
    int a, b, c, highest;

    scanf("%d %d %d", &a, &b, &c);
    highest = a;
    if b > highest {
        highest = b;
    }
    if (c > highest) {
        highest = c;
    }
    printf("%d\n", highest);
    return 0;
}
