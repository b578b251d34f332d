#include <stdio.h>

char *letters(char text[], int n) {
    for (int k = 0; k < n; k++) {
        text[k] = 'a' + k;
    }
    text[n] = '\0';
    return text;
}

int main(void) {
    char room[20];
    int n;
    scanf("%d", &n);
    char *text = letters(room, n);
    printf("%s.\n", text);
    return 0;
}
