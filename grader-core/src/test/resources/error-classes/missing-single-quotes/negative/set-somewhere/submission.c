#include <stdio.h>

int main(void)
{
    char word[20];

    scanf("%19s", word);
    k = word[1];
    if (word[0] == k)
        printf("twice\n");
    return 0;
}
