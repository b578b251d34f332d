#include <stdio.h>

int is_prime(int number)
{
    int divisor = 2;
    int prime = 1;

    if (number < 2) {
        return 0;
    }
    while (divisor < number) {
        if (number % divisor == 0) {
            prime = 0;
        }
    }
    return prime;
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
