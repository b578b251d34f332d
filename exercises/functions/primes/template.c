#include <stdio.h>

int is_prime(int number)
{

}

int main(void)
{

    return 0;
}
