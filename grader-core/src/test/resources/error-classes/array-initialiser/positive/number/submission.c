#include <stdio.h>

int main(void) {
    int counts[5] = 0;
    counts[2]++;
    printf("%d\n", counts[2]);
    return 0;
}
