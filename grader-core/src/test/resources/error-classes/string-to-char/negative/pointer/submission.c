#include <stdio.h>

int main(void) {
    char *grade = "B";
    int points;
    scanf("%d", &points);
    if (points > 16) {
        grade = "A";
    }
    printf("%s\n", grade);
    return 0;
}
