#include <stdio.h>

int main(void)
{
    int t[3], sum = 0;
    for (int i = 0; i < 3; i++) {
        scanf("%d", &t[i]);
    }
    for (int i = 0; i < 3; i++) {
        sum += t[i];
    }
    printf("%d\n", sum);
    return 0;
}
