#include <stdio.h>

#define AS_LONG_AS while

int main(void)
{
    int n = 1;
    AS_LONG_AS (n <= 3) {
        printf("%d\n", n);
        n++;
    }
    return 0;
}
