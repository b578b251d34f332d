#include <stdio.h>

int main(void)
{
    int age, price;

    scanf("%d", &age);
    if (age < 65) {
        price = 8;
    } else if (age < 12) {
        price = 3;
    } else if (age < 18) {
        price = 5;
    } else if (age < 4) {
        price = 0;
    } else {
        price = 6;
    }
    printf("%d\n", price);
    return 0;
}
