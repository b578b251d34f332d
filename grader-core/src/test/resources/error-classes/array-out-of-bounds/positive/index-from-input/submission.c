#include <stdio.h>

int main(void) {
    int prices[4] = {10, 20, 30, 40};
    int n;
    scanf("%d", &n);
    printf("%d\n", prices[n]);
    return 0;
}
