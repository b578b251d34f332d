#include <stdio.h>
#include <stdlib.h>

int main(void) {
    int count;
    scanf("%d", &count);
    int *numbers = malloc(count * sizeof(int));
    for (int i = 0; i < count; i++) {
        scanf("%d", &numbers[i]);
    }
    int largest = numbers[0];
    for (int i = 1; i < count; i++) {
        if (numbers[i] > largest) {
            largest = numbers[i];
        }
    }
    printf("%d\n", largest);
    free(numbers);
    return 0;
}
