#include <stdio.h>

int pay(int balance, int price)
{

    return balance;
}

int main(void)
{

    return 0;
}
