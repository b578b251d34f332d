#include <stdio.h>
#include <string.h>

int main(void)
{
    int low = 1, high = 1000;
    char word[20] = "";

    while (strcmp(word, "right") != 0) {
        int middle = low + (high - low) / 2;
        printf("%d\n", middle);
        fflush(stdout);
        if (scanf("%19s", word) != 1) {
            return 0;
        }
        if (word[0] == 'm') {
            low = middle + 1;
        } else {
            high = middle - 1;
        }
    }
    return 0;
}
