#include <stdio.h>

int main(void)
{
    int guess = 50;
    char answer;

    printf("%d\n", guess);
    fflush(stdout);
    scanf(" %c", &answer);

    return 0;
}
