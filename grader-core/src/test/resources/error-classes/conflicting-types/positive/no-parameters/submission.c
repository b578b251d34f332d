#include <stdio.h>

int is_even(int n);

int is_even()
{
    return 1;
}

int main(void) {
    printf("%d\n", is_even(4));
    return 0;
}
