#include <stdio.h>

int main(void)
{
    char format[8] = "%d\n";
    int n;

    scanf("%d", &n);
    printf(format, n, 3 +);
    return 0;
}
