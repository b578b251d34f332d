#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    int *numbers = malloc(2 * sizeof(int));
    int sum = 0;
    for (int i = 0; i < 2; i++) {
        scanf("%d", &numbers[i]);
    }
    for (int i = 0; i <= 2; i++) {
        sum = sum + numbers[i];
    }
    printf("%d\n", sum);
    free(numbers);
    return 0;
}
