#include <stdio.h>

int main(void) {
    char answer;
    scanf("%c", &answer);
    if (answer == "y") {
        printf("yes\n");
    } else {
        printf("no\n");
    }
    return 0;
}
