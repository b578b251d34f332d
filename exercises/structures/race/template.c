#include <stdio.h>

struct runner {
    char name[21];
    int time;
};

int main(void)
{
    struct runner runners[100];
    int n;

    scanf("%d", &n);

    return 0;
}
