#include <stdio.h>

int main(void) {
    char answer;
    scanf("%c", &answer);
    if (answer != 'y' || answer != 'n') {
        printf("unclear\n");
    } else {
        printf("clear\n");
    }
    return 0;
}
