#include <stdio.h>

int main(void)
{
    int low = 1, high = 100;
    char answer = '?';

    while (answer != '=') {
        int guess = (low + high) / 2;
        printf("%d", guess);
        putchar('\n');
        if (scanf(" %c", &answer) != 1) {
            return 0;
        }
        if (answer == '+') {
            low = guess + 1;
        } else if (answer == '-') {
            high = guess - 1;
        }
    }
    return 0;
}
