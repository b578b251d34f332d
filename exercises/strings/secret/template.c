#include <stdio.h>

int main(void)
{
    char message[202];
    int shift;

    fgets(message, 202, stdin);

    return 0;
}
