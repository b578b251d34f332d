#include <stdio.h>

int main(void)
{
    int guess = 64, step = 32;
    char answer;

    setvbuf(stdout, NULL, _IONBF, 0);
    printf("%d\n", guess);
    while (scanf(" %c", &answer) == 1 && answer != '=') {
        guess += answer == '+' ? step : -step;
        if (guess > 100) {
            guess = 100;
        }
        step = step > 1 ? step / 2 : 1;
        printf("%d\n", guess);
    }
    return 0;
}
