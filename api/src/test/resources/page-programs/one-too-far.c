#include <stdio.h>

int main(void) {
    int numbers[2];
    int sum = 0;
    scanf("%d %d", &numbers[0], &numbers[1]);
    for (int i = 1; i <= 2; i++) {
        sum = sum + numbers[i];
    }
    printf("%d\n", sum);
    return 0;
}
