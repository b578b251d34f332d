#include <stdio.h>

int main(void) {
    int days;
    int before = days;
    scanf("%d", &days);
    printf("%d\n", days * 12);
    return 0;
}
