#include <stdio.h>
#include <string.h>

int main(void)
{
    char word[61];

    scanf("%60s", word);

    return 0;
}
