#include <stdio.h>

int main(void)
{
    int n;
    int (*show)(const char *, ...) = printf;
    scanf("%d", &n);
    for (int i = 1; i <= n; i++) {
        show("%d ", i * i);
    }
    puts("");
    return 0;
}
