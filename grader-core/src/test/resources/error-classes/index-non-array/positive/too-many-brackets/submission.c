#include <stdio.h>

int main(void) {
    int row[4] = {1, 2, 3, 4};
    printf("%d\n", row[0][1]);
    return 0;
}
