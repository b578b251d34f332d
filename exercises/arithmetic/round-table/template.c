#include <stdio.h>

int main(void)
{
    const double pi = 3.14159265;

    return 0;
}
