#include <stdio.h>

int main(void) {
    int n;
    scanf("%d", &n);
    if (n > 0)
        if (n > 100)
            printf("large\n");
    else
        printf("not positive\n");
    return 0;
}
