#include <stdio.h>

int main(void) {
    char c;
    scanf("%c", &c);
    if (c == '3)
        printf("7\n");
    return 0;
}
