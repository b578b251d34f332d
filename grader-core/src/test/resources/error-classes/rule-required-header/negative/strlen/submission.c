#include <stdio.h>
#include <string.h>

int main(void)
{
    char word[32];
    scanf("%31s", word);
    printf("%zu\n", strlen(word));
    return 0;
}
