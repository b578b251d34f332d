#include <stdio.h>

int main(void) {
    int again, lines = 0;
    while (again != 0) {
        printf("line\n");
        lines++;
    }
    printf("%d\n", lines);
    return 0;
}
