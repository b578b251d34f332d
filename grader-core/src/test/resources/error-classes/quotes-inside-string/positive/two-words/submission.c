#include <stdio.h>

int main(void)
{
    int score;

    scanf("%d", &score);
    printf("The word " new record" was said.\n");
    return 0;
}
