#include <stdio.h>

int main(void)
{
    int pages[3] = {4, 5, 6};

    if (pages[0] == k)
        printf("found\n");
    return 0;
}
