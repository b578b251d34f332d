#include <stdio.h>

int main(void) {
    int counts[2] = {0, 0};
    counts[1]++;
    ++counts[1];
    printf("%d\n", counts[1]);
    return 0;
}
