#include <stdio.h>

long long factorial(int n)
{

}

int main(void)
{

    return 0;
}
