#include <stdio.h>

int main(void)
{
    int score;

    scanf("%d", &score);
    printf("%d %s\n" score, "points");
    return 0;
}
