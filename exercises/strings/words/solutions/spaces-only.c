#include <stdio.h>

int main(void)
{
    char line[202];
    int count = 0;

    fgets(line, 202, stdin);
    for (int i = 0; line[i] != '\0' && line[i] != '\n'; i++) {
        if (line[i] == ' ') {
            count++;
        }
    }
    printf("%d\n", count);
    return 0;
}
