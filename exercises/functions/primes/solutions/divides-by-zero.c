#include <stdio.h>

int is_prime(int number)
{
    int divisors = 0;

    for (int i = 0; i <= number; i++) {
        if (number % i == 0) {
            divisors++;
        }
    }
    return divisors == 2;
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
