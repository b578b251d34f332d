#include <stdio.h>

int main(void)
{
    int sold[31][10];
    int days, kinds;

    scanf("%d %d", &days, &kinds);
    for (int i = 0; i < days; i++) {
        for (int j = 0; j < kinds; j++) {
            scanf("%d", &sold[i][j]);
        }
    }
    for (int i = 0; i < days; i++) {
        int total;
        for (int j = 0; j < kinds; j++) {
            total += sold[i][j];
        }
        printf("%d ", total);
    }
    printf("\n");
    for (int j = 0; j < kinds; j++) {
        int total;
        for (int i = 0; i < days; i++) {
            total += sold[i][j];
        }
        printf("%d ", total);
    }
    printf("\n");
    return 0;
}
