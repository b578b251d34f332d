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
        int total = 0;
        for (int j = 0; j < kinds; j++) {
            total = total + sold[i][j];
        }
        printf("%d ", total);
    }
    printf("\n");
    for (int j = 0; j < kinds; j++) {
        int total = 0;
        for (int i = 0; i < days; i++) {
            total = total + sold[j][i];
        }
        printf("%d ", total);
    }
    printf("\n");
    return 0;
}
