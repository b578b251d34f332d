#include <stdio.h>
#include <stdlib.h>

static int compare(const void *a, const void *b)
{
    return *(const int *) a - *(const int *) b;
}

int main(void)
{
    int n, sum = 0, total = 0;
    int numbers[1000];
    scanf("%d", &n);
    for (int i = 0; i < n; i++) {
        numbers[i] = n - i;
    }
    qsort(numbers, n, sizeof numbers[0], compare);
    for (int i = 0; i < n; i++) {
        sum += numbers[i];
        total += sum;
    }
    printf("%d\n", total);
    return 0;
}
