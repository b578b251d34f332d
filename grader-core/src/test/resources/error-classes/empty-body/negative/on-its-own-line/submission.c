#include <stdio.h>

int main(void) {
    int n, power;
    scanf("%d", &n);
    for (power = 1; power < n; power = power * 2)
        ;
        printf("%d\n", power);
    return 0;
}
