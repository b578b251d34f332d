#include <stdio.h>

int main(void) {
    int n;
    scanf("%d", &n);
    FILE *list = fopen("/tmp/list.txt", "w");
    for (int k = 0; k < n; k++) {
        fprintf(list, "%d\n", k);
    }
    fclose(list);
    printf("ready\n");
    return 0;
}
