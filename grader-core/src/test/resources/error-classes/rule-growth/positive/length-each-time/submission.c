#include <stdio.h>
#include <string.h>

int main(void)
{
    int n, sum = 0, total = 0;
    char text[1000];
    scanf("%d", &n);
    memset(text, 'x', n);
    text[n] = '\0';
    for (size_t i = 0; i < strlen(text); i++) {
        sum += i + 1;
        total += sum;
    }
    printf("%d\n", total);
    return 0;
}
