#include <stdio.h>
#define SIZE 2;

int main(void) {
    int numbers[SIZE];
    scanf("%d %d", &numbers[0], &numbers[1]);
    printf("%d\n", numbers[0] + numbers[1]);
    return 0;
}
