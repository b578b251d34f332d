#include <stdio.h>

int main(void)
{
    char word[20];

    scanf("%19s", word);
    if (word[0] == q)
        printf("starts with q\n");
    return 0;
}
