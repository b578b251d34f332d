#include <stdio.h>
#include <string.h>

int main(void)
{
    char word[61];
    int length, different = 0;

    scanf("%60s", word);
    length = strlen(word);
    for (int i = 0; i < length / 2; i++) {
        if (strcmp(word[i], word[length - 1 - i]) != 0) {
            different++;
        }
    }
    printf("%d\n", different);
    return 0;
}
