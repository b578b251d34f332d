#include <stdio.h>
#include <stdlib.h>

static void read_all(int *where, int count) {
    for (int i = 0; i < count; i++) {
        scanf("%d", &where[i]);
    }
}

int main(void) {
    int *numbers = malloc(2);
    read_all(numbers, 2);
    printf("%d\n", numbers[0] + numbers[1]);
    free(numbers);
    return 0;
}
