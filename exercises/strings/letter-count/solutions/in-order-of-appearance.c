#include <stdio.h>

int main(void)
{
    char word[101];

    scanf("%100s", word);
    for (int i = 0; word[i] != '\0'; i++) {
        int before = 0;
        int count = 0;

        for (int j = 0; word[j] != '\0'; j++) {
            if (word[j] == word[i]) {
                count++;
                if (j < i) {
                    before++;
                }
            }
        }
        if (before == 0) {
            printf("%c %d\n", word[i], count);
        }
    }
    return 0;
}
