#include <stdio.h>

int main(void)
{
    int n, i, value, largest;

    scanf("%d", &n);
    for (i = 0; i < n; i++) {
        scanf("%d", &value);
        if (value > 0) {
            largest = value;
        }
    }
    printf("%d\n", largest);
    return 0;
}
