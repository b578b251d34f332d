#include <stdio.h>

int main(void)
{
    char line[202];
    int count = 0;
    char before = ' ';

    fgets(line, 202, stdin);
    for (int i = 0; line[i] != '\0' && line[i] != '\n'; i++) {
        if (line[i] != ' ' && before == ' ') {
            count++;
        }
        before = line[i];
    }
    printf("%d\n", count);
    return 0;
}
