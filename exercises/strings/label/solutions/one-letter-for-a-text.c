#include <stdio.h>
#include <string.h>

int main(void)
{
    char name[52];
    char town[52];

    fgets(name, 52, stdin);
    fgets(town, 52, stdin);
    name[strcspn(name, "\n")] = '\0';
    town[strcspn(town, "\n")] = '\0';
    printf("%c (%c)\n", name, town);
    return 0;
}
