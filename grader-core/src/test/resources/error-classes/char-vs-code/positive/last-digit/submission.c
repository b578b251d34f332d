#include <stdio.h>

int main(void) {
    int digit = getchar();
    printf("%d\n", digit);
    return 0;
}
