#include <stdio.h>

int main(void)
{
    char *message;
    int shift;

    fgets(message, 202, stdin);
    scanf("%d", &shift);
    for (int i = 0; message[i] != '\0'; i++) {
        if (message[i] >= 'a' && message[i] <= 'z') {
            message[i] = 'a' + (message[i] - 'a' + shift) % 26;
        }
    }
    printf("%s", message);
    return 0;
}
