#include <stdio.h>

int main(void)
{
    int counts[6] = {0};
    int n, vote;

    scanf("%d", &n);
    for (int i = 0; i < n; i++) {
        scanf("%d", &vote);
        counts[vote]++;
    }
    for (int i = 1; i <= 5; i++) {
        printf("%d : %d\n", i, counts[i]);
    }
    return 0;
}
