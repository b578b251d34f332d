#include <stdio.h>

int middle(int a, int b, int c)
{
    int result = c;

    if ((a <= b && b <= c) || (c <= b && b <= a)) {
        result = b;
    } else if ((b <= a && a <= c) || (c <= a && a <= b)) {
        result = a;
    }
    printf("%d\n", result);
    return 0;
}
