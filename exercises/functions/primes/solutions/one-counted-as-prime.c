#include <stdio.h>

int is_prime(int number)
{
    if (number < 1) {
        return 0;
    }
    for (int divisor = 2; divisor < number; divisor++) {
        if (number % divisor == 0) {
            return 0;
        }
    }
    return 1;
}

int main(void)
{
    int n;

    scanf("%d", &n);
    for (int i = 0; i < n; i++) {
        if (is_prime(i)) {
            printf("%d\n", i);
        }
    }
    return 0;
}
