#include <stdio.h>

int main(void) {
    int number, other;
    scanf("%d %d", &number, &other);
    printf("%d\n", nubmer + other);
    return 0;
}
