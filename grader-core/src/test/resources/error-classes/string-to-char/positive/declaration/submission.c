#include <stdio.h>

int main(void) {
    char grade = "B";
    int points;
    scanf("%d", &points);
    if (points > 15) {
        grade = 'A';
    }
    printf("%c\n", grade);
    return 0;
}
