#include <stdio.h>
#include <string.h>

int main(void)
{
    char word[61];
    int length, different = 0;

    scanf("%60s", word);
    length = strlen(word);
    for (int i = 0; i < length / 2; i++) {
        if (word[i] != word[length - 1 - i]) {
            different = 1;
        }
    }
    printf("%d\n", different);
    return 0;
}
