#include <stdio.h>

int main(void)
{
    int counts[5] = {0};
    int n, vote;

    scanf("%d", &n);
    for (int i = 0; i < n; i++) {
        scanf("%d", &vote);
        counts[vote]++;
    }
    for (int i = 0; i < 5; i++) {
        printf("%d: %d\n", i + 1, counts[i]);
    }
    return 0;
}
