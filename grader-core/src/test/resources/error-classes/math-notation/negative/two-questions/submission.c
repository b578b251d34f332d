#include <stdio.h>

int main(void)
{
    int low, high;

    scanf("%d %d", &low, &high);
    if ((low > 0)(high > 0)) {
        printf("%d\n", low + high);
    }
    return 0;
}
