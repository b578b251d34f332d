#include <stdio.h>

int main(void)
{
    int n;

    for (int i = 0; i < 3; i++) {
        scanf("%d", &n);
    }
    return 0;
}
