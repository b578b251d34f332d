#include <stdio.h>

int main(void)
{
    int k;
    int n;
    scanf("%d", &n);
    k = 0;
    while (k < n) {
        printf("*");
        k++;
    }
    return 0;
}
