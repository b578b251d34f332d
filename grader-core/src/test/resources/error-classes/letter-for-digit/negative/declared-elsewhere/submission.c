#include <stdio.h>

int main(void)
{
    int n;

    scanf("%d", &n);
    {
        int o = 2;

        n += o;
    }
    printf("%d\n", n + o);
    return 0;
}
