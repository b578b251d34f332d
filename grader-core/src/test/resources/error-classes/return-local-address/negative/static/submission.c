#include <stdio.h>

char *answer(int n) {
    static char text[20];
    sprintf(text, "%d points", n);
    return text;
}

int main(void) {
    int n;
    scanf("%d", &n);
    printf("%s\n", answer(n));
    return 0;
}
