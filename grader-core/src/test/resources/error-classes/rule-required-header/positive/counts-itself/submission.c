#include <stdio.h>

int main(void)
{
    char word[32];
    scanf("%31s", word);
    int length = 0;
    while (word[length] != '\0') {
        length++;
    }
    printf("%d\n", length);
    return 0;
}
