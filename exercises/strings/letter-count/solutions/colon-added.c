#include <stdio.h>

int main(void)
{
    char word[101];
    int counters[26] = {0};

    scanf("%100s", word);
    for (int i = 0; word[i] != '\0'; i++) {
        counters[word[i] - 'a']++;
    }
    for (int i = 0; i < 26; i++) {
        if (counters[i] > 0) {
            printf("%c: %d\n", 'a' + i, counters[i]);
        }
    }
    return 0;
}
