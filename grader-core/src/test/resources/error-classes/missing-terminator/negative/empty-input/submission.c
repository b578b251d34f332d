#include <stdio.h>
#include <string.h>

int main(void) {
    char word[20];
    scanf("%s", word);
    if (strlen(word) > 3)
        printf("long");
    else
        printf("short");
    return 0;
}
