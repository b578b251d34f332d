#include <stdio.h>

int main(void)
{
    char word[20];
    int i = 0;

    scanf("%19s", word);
    while (word[i] != \0)
        i++;
    printf("%d\n", i);
    return 0;
}
