#include <stdio.h>

int main(void)
{
    int t[3], sum = 0, unused = 0;
    for (int i = 0; i < 3; i++) {
        scanf("%d", &t[i]);
    }
    for (int i = 0; i <= 3; i++) {
        if (i == 3) {
            unused = t[i];
        } else {
            sum += t[i];
        }
    }
    printf("%d\n", sum);
    return unused == sum ? 1 : 0;
}
