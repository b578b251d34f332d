#include <stdio.h>
#include <string.h>

int main(void)
{
    char name[52];
    char town[52];

    scanf("%s %s", name, town);
    printf("%s (%s)\n", name, town);
    return 0;
}
