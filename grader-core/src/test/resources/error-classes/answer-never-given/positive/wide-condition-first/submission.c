#include <stdio.h>

int main(void) {
    int age;
    scanf("%d", &age);
    if (age >= 18) {
        printf("adult\n");
    } else if (age >= 65) {
        printf("senior\n");
    } else {
        printf("child\n");
    }
    return 0;
}
