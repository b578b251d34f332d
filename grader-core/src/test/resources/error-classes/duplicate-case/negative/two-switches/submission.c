#include <stdio.h>

int main(void) {
    int n;
    scanf("%d", &n);
    switch (n) {
        case 1:
            printf("one\n");
            break;
    }
    switch (n) {
        case 1:
            printf("uno\n");
            break;
    }
    return 0;
}
