#include <stdio.h>

int main(void) {
    int before, after;
    scanf("%d %d", &before, &after);
    printf("%d\n", before - after);
    return 0;
}
