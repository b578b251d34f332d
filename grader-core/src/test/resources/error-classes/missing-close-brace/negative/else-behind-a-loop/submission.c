#include <stdio.h>

int main(void)
{
    int first, last, sum = 0;

    scanf("%d %d", &first, &last);
    if (first < last) {
        while (first <= last) {
            sum = sum + first;
            first++;
        }
        else if (first == last) {
            sum = first;
        }
    }
    printf("%d\n", sum);
    return 0;
}
