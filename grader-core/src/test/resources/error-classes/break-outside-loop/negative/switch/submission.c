#include <stdio.h>

int main(void) {
    int n;
    scanf("%d", &n);
    switch (n) {
        case 1:
            printf("one\n");
            break;
        default:
            printf("other\n");
            break;
    }
    return 0;
}
