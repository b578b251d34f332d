#include <stdio.h>
#include <stdlib.h>

int main(void) {
    int *numbers = malloc(2 * sizeof(int));
    scanf("%d %d", &numbers[0], &numbers[1]);
    int *last = numbers + 1;
    free(numbers);
    printf("%d\n", *numbers + *last);
    return 0;
}
