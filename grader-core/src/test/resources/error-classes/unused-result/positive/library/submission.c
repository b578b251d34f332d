#include <stdio.h>
#include <stdlib.h>

int main(void) {
    int distance;
    scanf("%d", &distance);
    abs(distance);
    printf("%d\n", distance);
    return 0;
}
