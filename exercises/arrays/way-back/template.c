#include <stdio.h>

int main(void)
{
    int stages[100];
    int n;

    scanf("%d", &n);

    return 0;
}
