#include <stdio.h>

int main(void) {
    int marks[2], i = 1;
    scanf("%d %d", &marks[0], &marks[1]);
    printf("%d\n", marks(i));
    return 0;
}
