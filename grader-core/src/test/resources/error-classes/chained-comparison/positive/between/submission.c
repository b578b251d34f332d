#include <stdio.h>

int main(void) {
    int mark;
    scanf("%d", &mark);
    if (0 <= mark <= 20) {
        printf("ok\n");
    } else {
        printf("impossible\n");
    }
    return 0;
}
