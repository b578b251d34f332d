#include <stdio.h>

void pay(int balance, int price)
{
    if (price <= balance) {
        balance = balance - price;
    }
}

int main(void)
{
    int balance, n, price;

    scanf("%d %d", &balance, &n);
    for (int i = 0; i < n; i++) {
        scanf("%d", &price);
        pay(balance, price);
        printf("%d\n", balance);
    }
    return 0;
}
