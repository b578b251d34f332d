#include <stdio.h>

int main(void)
{
    int temperatures[1000];
    int n;
    int highest = 0;
    int day = 1;

    scanf("%d", &n);
    for (int i = 0; i < n; i++) {
        scanf("%d", &temperatures[i]);
    }
    for (int i = 0; i < n; i++) {
        if (temperatures[i] > highest) {
            highest = temperatures[i];
            day = i + 1;
        }
    }
    printf("%d %d\n", day, highest);
    return 0;
}
