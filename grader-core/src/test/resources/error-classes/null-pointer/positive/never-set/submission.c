#include <stdio.h>

int main(void) {
    int age;
    int *where = NULL;
    scanf("%d", &age);
    *where = age + 1;
    printf("%d\n", *where);
    return 0;
}
