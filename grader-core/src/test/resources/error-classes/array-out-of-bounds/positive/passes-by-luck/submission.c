#include <stdio.h>

int main(void) {
    int numbers[5];
    int count;
    scanf("%d", &count);
    for (int i = 0; i < count; i++) {
        scanf("%d", &numbers[i]);
    }
    int sum = 0;
    for (int i = 0; i <= count; i++) {
        if (numbers[i] != 0 && i < count) {
            sum += numbers[i];
        }
    }
    printf("%d\n", sum);
    return 0;
}
