#include <stdio.h>

int main(void)
{
    int counts[6] = {0};
    int n, vote;

    return 0;
}
