#include <stdio.h>

char *letters(int n) {
    char text[20];
    char *start = text;
    for (int k = 0; k < n; k++) {
        text[k] = 'a' + k;
    }
    text[n] = '\0';
    return start;
}

int main(void) {
    int n;
    scanf("%d", &n);
    char *text = letters(n);
    printf("%s\n", text);
    return 0;
}
