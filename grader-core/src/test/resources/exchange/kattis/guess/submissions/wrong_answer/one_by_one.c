#include <stdio.h>
#include <string.h>

int main(void)
{
    char word[20] = "";

    for (int i = 1000; i > 0 && strcmp(word, "right") != 0; i--) {
        printf("%d\n", i);
        fflush(stdout);
        if (scanf("%19s", word) != 1) {
            return 0;
        }
    }
    return 0;
}
