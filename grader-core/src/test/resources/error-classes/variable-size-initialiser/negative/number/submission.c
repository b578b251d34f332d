#include <stdio.h>

#define SIZE 4

int main(void) {
    int counts[SIZE] = {0};
    counts[2] = counts[2] + 2;
    printf("%d\n", counts[2]);
    return 0;
}
