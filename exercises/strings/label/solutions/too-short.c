#include <stdio.h>
#include <string.h>

int main(void)
{
    char name[20];
    char town[20];

    fgets(name, 200, stdin);
    fgets(town, 200, stdin);
    name[strcspn(name, "\n")] = '\0';
    town[strcspn(town, "\n")] = '\0';
    printf("%s (%s)\n", name, town);
    return 0;
}
