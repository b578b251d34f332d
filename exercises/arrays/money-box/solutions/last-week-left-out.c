#include <stdio.h>

int main(void)
{
    int n, week;
    int box = 0;

    scanf("%d", &n);
    for (int i = 0; i < n - 1; i++) {
        scanf("%d", &week);
        box = box + week;
        printf("%d\n", box);
    }
    return 0;
}
