#include <stdio.h>

int main(void)
{
    int secret, guess;
    int count = 1;

    scanf("%d %d", &secret, &guess);
    while (guess != secret) {
        if (guess < secret) {
            printf("+\n");
        } else {
            printf("-\n");
        }
        count++;
    }
    printf("=\n");
    printf("%d\n", count);
    return 0;
}
