#include <stdio.h>

int main(void) {
    char color[20];
    scanf("%19s", color);
    if (color == "red") {
        printf("stop\n");
    } else {
        printf("go\n");
    }
    return 0;
}
