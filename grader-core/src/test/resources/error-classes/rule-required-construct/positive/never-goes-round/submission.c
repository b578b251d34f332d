#include <stdio.h>

int main(void)
{
    /* no goto is needed */
    for (int n = 1; n <= 3; n++) {
        printf("%d\n", n);
    }
    while (0) {
    }
    return 0;
}
