#include <stdio.h>

int main(void) {
    char first, second;
    scanf("%s", &first);
    scanf("%s", &second);
    printf("%c-%c\n", second, second);
    return 0;
}
