#include <stdio.h>

int main(void) {
    int numbers[2];
    int sum = 0;
    for (int i = 0; i <= 2; i++) {
        scanf("%d", &numbers[i]);
        sum = sum + numbers[i];
    }
    printf("%d\n", sum);
    return 0;
}
