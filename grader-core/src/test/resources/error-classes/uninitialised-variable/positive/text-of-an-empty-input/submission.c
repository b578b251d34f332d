#include <stdio.h>
#include <string.h>

int main(void) {
    char word[20];
    int first, last, same = 1;
    scanf("%s", word);
    for (first = 0, last = strlen(word) - 1; first < last; first++, last--) {
        if (word[first] != word[last])
            same = 0;
    }
    printf("%d\n", same);
    return 0;
}
