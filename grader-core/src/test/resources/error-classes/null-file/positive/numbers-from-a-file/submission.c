#include <stdio.h>

int main(void) {
    FILE *numbers = fopen("numbers.txt", "r");
    int n;
    int sum = 0;
    while (fscanf(numbers, "%d", &n) == 1) {
        sum = sum + n;
    }
    printf("%d\n", sum);
    return 0;
}
