#include <stdio.h>

int main(void)
{
    int weeks[1000];
    int n;

    scanf("%d", &n);
    for (int i = 0; i < n; i++) {
        scanf("%d", &weeks[i]);
    }
    for (int i = 0; i < n; i++) {
        int box = 0;
        for (int j = 0; j <= i; j++) {
            box = box + weeks[j];
        }
        printf("%d\n", box);
    }
    return 0;
}
