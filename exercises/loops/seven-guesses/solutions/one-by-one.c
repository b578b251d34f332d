#include <stdio.h>

int main(void)
{
    int guess = 1;
    char answer = '?';

    while (answer != '=' && guess <= 100) {
        printf("%d\n", guess);
        fflush(stdout);
        if (scanf(" %c", &answer) != 1) {
            return 0;
        }
        guess++;
    }
    return 0;
}
