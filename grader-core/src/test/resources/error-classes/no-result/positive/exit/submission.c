#include <stdlib.h>

int max(int a, int b)
{
    if (a > b) {
        return a;
    }
    exit(0);
}
