#include <stdio.h>

int main(void)
{
    printf("Sum:\n");
    cout << 10 + 20;
    return 0;
}
