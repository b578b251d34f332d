#include <stdio.h>

int main(void) {
    int mark;
    scanf("%d", &mark);
    if (mark >= 16) {
        printf("very good\n");
    } else if (mark >= 16) {
        printf("good\n");
    } else {
        printf("fair\n");
    }
    return 0;
}
