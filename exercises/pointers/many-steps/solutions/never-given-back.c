#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    int n, sum = 0, count = 0;

    scanf("%d", &n);
    int *steps = malloc(n * sizeof(int));
    for (int i = 0; i < n; i++) {
        scanf("%d", &steps[i]);
        sum = sum + steps[i];
    }
    double average = (double) sum / n;
    for (int i = 0; i < n; i++) {
        if (steps[i] > average) {
            count++;
        }
    }
    printf("%d\n", count);
    return 0;
}
