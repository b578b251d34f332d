#include <stdio.h>

int main(void) {
    const char *name = NULL;
    int number;
    scanf("%d", &number);
    if (number == 2) {
        name = "two";
    }
    printf("%c%s\n", name[0], name + 1);
    return 0;
}
