#include <stdio.h>

int main(void)
{
    int i = 0;
    while (i < 3) {
        if (i == 1)
            continue;
        printf("*");
        i++;
    }
    return 0;
}
