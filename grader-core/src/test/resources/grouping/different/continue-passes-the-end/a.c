#include <stdio.h>

int main(void)
{
    for (int i = 0; i < 3; i++) {
        if (i == 1)
            continue;
        printf("*");
    }
    return 0;
}
