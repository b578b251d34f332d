#include <stdio.h>

int main(void)
{
    int low = 1, high = 100;
    char answer = '?';

    while (answer != '=' && !feof(stdin)) {
        int guess = (low + high) / 2;
        scanf(" %c", &answer);
        printf("%d\n", guess);
        fflush(stdout);
        if (answer == '+') {
            low = guess + 1;
        } else if (answer == '-') {
            high = guess - 1;
        }
    }
    return 0;
}
