#include <stdio.h>

int main(void) {
    int n = 5;
    if (n > 3)
        { printf("big\n");
        n = 0; }
    else
        printf("small\n");
    return n;
}
