#include <stdio.h>

int main(void) {
    int days = 31 + 28++31;
    printf("%d\n", days);
    return 0;
}
