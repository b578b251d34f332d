#include <stdio.h>

int main(void) {
    int n, k = 0;
    scanf("%d", &n);
    FILE *list = fopen("/tmp/list.txt", "w");
    while (k != -1) {
        fprintf(list, "line number %d of the list\n", k % n);
        k = (k + 1) % 1000;
    }
    fclose(list);
    printf("done\n");
    return 0;
}
