#include <stdio.h>

int is_prime(int number);

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
