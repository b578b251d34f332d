#include <stdio.h>

int main(void)
{
    char message[202];
    int shift;

    fgets(message, 202, stdin);
    scanf("%d", &shift);
    for (int i = 0; message[i] != '\0'; i++) {
        message[i] = 'a' + (message[i] - 'a' + shift) % 26;
    }
    printf("%s", message);
    return 0;
}
