#include <stdio.h>

int main(void) {
    int a, b;
    scanf("%d %d", &a, &b);
    switch (a) {
    case 3:
        printf("%d\n", a > b ? a);
        break;
    }
    return 0;
}
