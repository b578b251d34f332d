#include <stdio.h>

int main(void) {
    int row[4] = {1, 2, 3, 4};
    int *cell = row;
    printf("%d\n", cell[2]);
    return 0;
}
