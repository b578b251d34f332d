#include <stdio.h>

int main(void) {
    char name[50];
    int age = 0;
    scanf("%s", name);
    scanf("%d", &age);
    printf("%s is %d\n", name, age);
    return 0;
}
