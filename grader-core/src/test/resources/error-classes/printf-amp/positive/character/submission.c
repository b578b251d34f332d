#include <stdio.h>

int main(void) {
    char grade;
    scanf("%c", &grade);
    printf("%c\n", &grade);
    return 0;
}
