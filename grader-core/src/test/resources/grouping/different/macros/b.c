#include <stdio.h>

#define MAX 11

int main(void)
{
    int t[MAX];
    t[MAX] = 0;
    printf("%d", t[0]);
}
