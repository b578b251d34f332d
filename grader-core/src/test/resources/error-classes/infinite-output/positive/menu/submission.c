#include <stdio.h>

int main(void) {
    int choice = 0;
    while (choice != 2) {
        printf("1 play\n0 quit\n");
        scanf("%d", &choice);
    }
    printf("bye\n");
    return 0;
}
